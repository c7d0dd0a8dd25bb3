import {expect, test} from 'vitest'
import {plainText} from '../../src/model/run.ts'
import {type Segment, unitsOf} from '../../src/model/segment-file.ts'
import {done, projectOf, read, segmentFile, type, write} from './project.ts'

const again = 'Spara arbetet innan du stänger programmet.'
const [first, second, last] = [
  'Det här är början på sidan.',
  'Här kommer något helt annat.',
  'Så slutar den här sidan.'
]
const [a, b, c] = ['a', 'b', 'c'].map((name) => `segments/nb/${name}.md.xlf`)

/** How each occurrence of the sentence stands: its target, its state, and where it is from. */
function standing(root: string, path: string): readonly string[] {
  return unitsOf(segmentFile(root, path))
    .flatMap(({segments}) => segments)
    .filter(({source}) => plainText(source) === again)
    .map(({target, state, fill}: Segment) =>
      target === undefined ? 'empty' : [plainText(target), state, fill].filter((part) => part !== undefined).join(' | ')
    )
}

/** Types the sentence's translation where it stands for the n-th time, and nothing else. */
function say(root: string, path: string, target: string, nth = 1): void {
  let count = 0
  type(root, path, (source) => (source === again && ++count === nth ? target : undefined))
}

const article = (...sentences: readonly string[]): string => `${sentences.join('\n\n')}\n`

test('a sentence that is confirmed once is there wherever it comes again: as a draft, and in its context as translated', async () => {
  const root = projectOf(
    {
      'a.md': article(first!, again, second!, again, last!),
      'b.md': article(second!, again, last!),
      'c.md': article(last!, again, first!)
    },
    {locales: ['sv', 'nb']}
  )
  await done(root, 'sync')
  for (const path of [a!, b!, c!]) expect(new Set(standing(root, path))).toEqual(new Set(['empty']))
  say(root, a!, 'Lagre arbeidet før du lukker programmet.', 2)
  const {out} = await done(root, 'sync')
  const text = 'Lagre arbeidet før du lukker programmet.'
  expect(standing(root, a!)).toEqual([`${text} | initial | exact`, `${text} | translated`])
  // The same neighbours on both sides.
  expect(standing(root, b!)).toEqual([`${text} | translated | auto`])
  expect(standing(root, c!)).toEqual([`${text} | initial | exact`])
  expect(out).toContain(b!)
  expect((await done(root, 'sync')).out).toContain(' 0 changed.')
})

test('what is said otherwise in one place stays there, and comes again only in that place', async () => {
  const root = projectOf(
    {'a.md': article(first!, again, second!), 'b.md': article(second!, again, last!)},
    {locales: ['sv', 'nb']}
  )
  await done(root, 'sync')
  say(root, a!, 'Lagre arbeidet før du lukker programmet.')
  await done(root, 'sync')
  expect(standing(root, b!)).toEqual(['Lagre arbeidet før du lukker programmet. | initial | exact'])
  say(root, b!, 'Husk å lagre før du avslutter.')
  await done(root, 'sync')
  expect(standing(root, a!)).toEqual(['Lagre arbeidet før du lukker programmet. | translated'])
  expect(standing(root, b!)).toEqual(['Husk å lagre før du avslutter. | translated'])
  write(root, 'content/sv/c.md', article(first!, again, second!, last!, second!, again, last!))
  await done(root, 'sync')
  expect(standing(root, c!)).toEqual([
    'Lagre arbeidet før du lukker programmet. | translated | auto',
    'Husk å lagre før du avslutter. | translated | auto'
  ])
})

test('a heading, a cell and a title of the same words are three contexts', async () => {
  const words = 'Spara arbetet innan du stänger'
  const root = projectOf(
    {
      'a.md': `# ${words}\n`,
      'heading.md': `# ${words}\n`,
      'cell.md': `| ${words} |\n|---|\n`,
      'title.md': `---\ntitle: ${words}\n---\n`
    },
    {locales: ['sv', 'nb']}
  )
  await done(root, 'sync')
  type(root, a!, () => 'Lagre før du lukker')
  await done(root, 'sync')
  const fills = ['heading', 'cell', 'title'].map((name) => {
    const [segment] = unitsOf(segmentFile(root, `segments/nb/${name}.md.xlf`)).flatMap(({segments}) => segments)
    return [name, segment?.state, segment?.fill]
  })
  expect(fills).toEqual([
    ['heading', 'translated', 'auto'],
    ['cell', 'initial', 'exact'],
    ['title', 'initial', 'exact']
  ])
})

test('nobody’s words are overwritten, and what is locked stays empty', async () => {
  const root = projectOf(
    {'a.md': article(again), 'b.md': article(first!, again), 'c.md': article(second!, again)},
    {locales: ['sv', 'nb']}
  )
  await done(root, 'sync')
  const lock = '<mda:meta type="fill-hash">none</mda:meta>\n'
  write(root, c!, read(root, c!).replaceAll(lock, `${lock}            <mda:meta type="locked">yes</mda:meta>\n`))
  say(root, a!, 'Lagre arbeidet.')
  await done(root, 'sync')
  expect(standing(root, c!)).toEqual(['empty'])
  expect(standing(root, b!)).toEqual(['Lagre arbeidet. | initial | exact'])
  // A draft that somebody changed is theirs, and so is a translation that somebody changes.
  say(root, b!, 'Lagre arbeidet ditt.')
  say(root, a!, 'Lagre alt arbeidet.')
  await done(root, 'sync')
  expect(standing(root, a!)).toEqual(['Lagre alt arbeidet. | translated'])
  expect(standing(root, b!)).toEqual(['Lagre arbeidet ditt. | translated'])
  expect((await done(root, 'sync')).out).toContain(' 0 changed.')
})
