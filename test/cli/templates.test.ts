import {describe, expect, test} from 'vitest'
import {done, ordbro, projectOf, read, segmentFile, type, write} from './project.ts'

const nb = 'segments/nb/a.md.xlf'

async function translated(path: string, source: string, say: (source: string) => string): Promise<string> {
  const root = projectOf({[path]: source}, {locales: ['sv', 'nb']})
  await done(root, 'sync')
  type(root, `segments/nb/${path}.xlf`, say)
  return root
}

interface Data {
  readonly findings: readonly {code: string; place: {path: string; line: number; column?: number}; values: unknown}[]
}

async function errorsOf(root: string, command: string): Promise<{code: number; findings: Data['findings']}> {
  const {code, out} = await ordbro(root, command, '--json')
  return {code, findings: (JSON.parse(out) as Data).findings}
}

const marks = [
  '{{ site.secret }}',
  '{{{ html }}}',
  '{% include x %}',
  '{{&lt; readfile "/etc/passwd" &gt;}}',
  '{{% x %}}',
  '&lt;%= `id` %&gt;',
  '&lt;?php x() ?&gt;'
]

describe.each(['a.md', 'a.txt'])('in %s', (path) => {
  test.each(marks)('%s in a target is named and not built', async (mark) => {
    const root = await translated(path, 'Spara filen.\n\nStäng den.\n', (source) =>
      source.startsWith('Spara') ? `Lagre ${mark} filen.` : 'Lukk den.'
    )
    const [built, checked] = [await errorsOf(root, 'build'), await errorsOf(root, 'check')]
    expect([built.code, checked.code]).toEqual([1, 1])
    expect(read(root, `localized/nb/${path}`)).toBe('Spara filen.\n\nLukk den.\n')
    const found = mark.replaceAll('&lt;', '<').replaceAll('&gt;', '>')
    expect(built.findings).toMatchObject([{code: 'template-added', values: {found}}])
    expect(checked.findings).toMatchObject([{code: 'template-added', values: {found}}])
    expect(built.findings[0]!.place).toEqual(checked.findings[0]!.place)
  })
})

test('a title that would run is the source’s', async () => {
  const root = await translated('a.md', '---\ntitle: Spara\n---\n\nStäng.\n', (source) => `nb ${source} {{ x }}`)
  expect((await errorsOf(root, 'build')).findings.map(({code}) => code)).toEqual(['template-added', 'template-added'])
  expect(read(root, 'localized/nb/a.md')).toBe(read(root, 'content/sv/a.md'))
})

test('what the source has as text, letter by letter, is translated around', async () => {
  const root = await translated('a.txt', 'Skriv {{ namn }} här.\n', () => 'Skriv {{ namn }} her.')
  await done(root, 'build')
  expect(read(root, 'localized/nb/a.txt')).toBe('Skriv {{ namn }} her.\n')
})

test('what the source has as a code may be typed or placed', async () => {
  const root = await translated('a.md', 'Skriv {{ namn }} här.\n', (source) =>
    source.replace('Skriv', 'Skriv inn').replace('här', 'her')
  )
  await done(root, 'build')
  expect(read(root, 'localized/nb/a.md')).toBe('Skriv inn {{ namn }} her.\n')
})

test('a waiver quietens check; the build keeps the source and says so', async () => {
  const root = await translated('a.md', 'Spara.\n', () => 'Lagre {{ x }}.')
  const {out} = await ordbro(root, 'check', '--json')
  const [{hashes}] = JSON.parse(out).findings
  const rows = {
    rule: 'template-added',
    reason: 'Vi kjører ingen maler.',
    author: 'Kim',
    'source-hash': hashes.sourceHash,
    'target-hash': hashes.targetHash
  }
  await done(root, 'sync')
  const stored = read(root, nb)
  const metas = Object.entries(rows).map(([name, value]) => `<mda:meta type="${name}">${value}</mda:meta>`)
  const group = stored.indexOf('</mda:metaGroup>', stored.indexOf('ordbro:segment'))
  const waiver = `<mda:metaGroup category="ordbro:waiver">${metas.join('')}</mda:metaGroup>`
  write(root, nb, stored.slice(0, group) + waiver + stored.slice(group))
  expect(segmentFile(root, nb).groups[0]!.units[0]!.segments[0]!.waivers).toHaveLength(1)
  expect((await ordbro(root, 'check')).code).toBe(0)
  expect(await ordbro(root, 'build')).toMatchObject({code: 1, err: expect.stringContaining('[template-added]')})
  expect(read(root, 'localized/nb/a.md')).toBe('Spara.\n')
})

test('a tag that the glossary makes a template holds the article back', async () => {
  const root = projectOf({'a.md': '---\ntags: [modell]\n---\n\nSpara.\n'}, {locales: ['sv', 'nb']})
  write(root, 'glossary/a.yaml', '- id: model\n  sv: modell\n  nb: "{{ x }}"\n')
  await done(root, 'sync')
  const {code, err} = await ordbro(root, 'build')
  expect(code).toBe(1)
  expect(err).toContain('[proof-failed]')
  expect(err).toContain('template code was added')
})

test('check and build name one line for a lost code: that of the target', async () => {
  const root = await translated(
    'a.md',
    'Första. Andra [länk](/x) här.\n',
    (source) => `nb ${source.replace(/<.*>/, '')}`
  )
  const [built, checked] = [await errorsOf(root, 'build'), await errorsOf(root, 'check')]
  expect(built.findings.map(({code}) => code)).toEqual(['code-lost'])
  expect(built.findings[0]!.place).toEqual(checked.findings[0]!.place)
  expect(read(root, nb).split('\n')[built.findings[0]!.place.line - 1]).toContain('<target>nb Andra')
})
