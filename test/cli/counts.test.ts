import {beforeEach, describe, expect, test} from 'vitest'
import {done, edit, projectOf, read, segments, type, write} from './project.ts'

/** One segment of each kind that DESIGN names, in `segments/nb/b.md.xlf`. */
const known = 'En mening som finns redan i minnet.'
const twice = 'Samma ord igen på ett annat ställe.'
const changed = 'Den här meningen ändras om en liten stund.'
const empty = 'Ingen har sagt något om den här än.'
const nb = 'segments/nb/b.md.xlf'
let root: string

/** Types over or into the target of one source. */
function typeTarget(source: string, target: string): void {
  type(root, nb, (each) => (each === source ? target : undefined))
}

async function count(): Promise<Record<string, number>> {
  const {out} = await done(root, 'status', 'content/sv/b.md', '--locale', 'nb', '--json')
  const {byState, stale, drafts, empty: none} = JSON.parse(out).articles[0]
  return {...byState, stale, drafts, empty: none}
}

beforeEach(async () => {
  root = projectOf({'a.md': `${known}\n\nEn rad till som står här.\n`, 'c.md': `Först.\n\n${twice}\n\nSist.\n`})
  await done(root, 'sync')
  for (const path of ['segments/nb/a.md.xlf', 'segments/nb/c.md.xlf']) type(root, path)
  await done(root, 'sync')
  write(root, 'content/sv/b.md', `${known}\n\nEn rad till som står här.\n`)
  await done(root, 'sync')
  write(root, 'content/sv/b.md', `${known}\n\nEn rad till som står här.\n\n${changed}\n\n${twice}\n\n${empty}\n`)
  await done(root, 'sync')
  typeTarget(changed, 'nb gammal')
  await done(root, 'sync')
  edit(root, 'content/sv/b.md', changed, `${changed} Nu.`.replace('. Nu.', ' nu.'))
  await done(root, 'sync')
})

describe('what counts as translated', () => {
  test('the project has one of each', async () => {
    const all = segments(root, nb)
    expect(all.get(known)).toMatchObject({state: 'translated', fill: 'auto'})
    expect(all.get(twice)).toMatchObject({state: 'initial', fill: 'exact'})
    expect(all.get(changed.replace('.', ' nu.'))).toMatchObject({state: 'initial', fill: 'stale'})
    expect(all.get(empty)).toMatchObject({state: 'initial', fill: undefined, target: undefined})
    expect(await count()).toEqual({initial: 3, translated: 2, reviewed: 0, final: 0, stale: 1, drafts: 1, empty: 1})
  })

  test.each([
    ['nothing was there', empty, empty],
    ['a draft was there', twice, twice],
    ['a stale target was there', changed, changed.replace('.', ' nu.')],
    ['a 101 match was there', known, known]
  ])('%s: a typed target counts at once, and sync says so in the file', async (_, __, source) => {
    const before = await count()
    typeTarget(source, 'skrivet for hånd')
    expect((await count()).translated).toBe(before.translated! + (source === known ? 0 : 1))
    const built = JSON.parse((await done(root, 'build', 'content/sv/b.md', '--locale', 'nb', '--json')).out)
    expect(built.built[0].tally.built).toBe(source === known ? 2 : 3)
    expect(read(root, 'localized/nb/b.md')).toContain('skrivet for hånd')
    expect(read(root, nb)).toContain('<target>skrivet for hånd</target>')
    await done(root, 'sync')
    expect(segments(root, nb).get(source)).toMatchObject({
      state: 'translated',
      fill: undefined,
      fillHash: undefined,
      previous: undefined,
      target: [{kind: 'text', text: 'skrivet for hånd'}]
    })
    expect(await count()).toMatchObject({translated: before.translated! + (source === known ? 0 : 1)})
  })

  test('white space is no target', async () => {
    typeTarget(empty, ' ')
    expect((await count()).empty).toBe(1)
    await done(root, 'sync')
    expect(segments(root, nb).get(empty)?.state).toBe('initial')
  })

  test('a fill that nobody touched stays what it is, sync after sync', async () => {
    const before = read(root, nb)
    for (let round = 0; round < 3; round++) await done(root, 'sync')
    expect(read(root, nb)).toBe(before)
  })

  test('the pair that was confirmed before a stale target was written over is kept', async () => {
    typeTarget(changed.replace('.', ' nu.'), 'nb ny')
    await done(root, 'sync')
    expect(read(root, 'memory/kept/sv-nb.tmx')).toContain('<seg>nb gammal</seg>')
  })
})
