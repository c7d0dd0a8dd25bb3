import {rmSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {done, edit, ordbro, projectOf, type, write} from '../cli/project.ts'

interface Found {
  readonly code: string
  readonly severity: string
  readonly place: {readonly path: string; readonly line: number}
  readonly values: Readonly<Record<string, string>>
}

/** What `check` finds of links between articles. */
async function found(root: string, ...args: readonly string[]): Promise<readonly Found[]> {
  const {out} = await ordbro(root, 'check', '--json', ...args)
  const {findings}: {findings: readonly Found[]} = JSON.parse(out)
  return findings.filter(({code}) => code.startsWith('link-'))
}

const shown = (findings: readonly Found[]): string[] =>
  findings.map(({code, place, values}) => `${place.path}:${place.line} ${code} ${values.near ?? ''}`.trim())

const b = '# Priser\n\n## Frågor {#f}\n\nText.\n'

function linking(links: string, more: Readonly<Record<string, string>> = {}): string {
  return projectOf({'a.md': `# A\n\n${links}\n`, 'b.md': b, 'x/c.md': 'C.\n', ...more}, {locales: ['sv', 'nb']})
}

test.each([
  ['another article', '[x](b.md) [y](./b.md) [z](x/c.md)'],
  ['an id of the author', '[x](b.md#f)'],
  ['a heading of an article that is not translated yet', '[x](b.md#priser)'],
  ['the top', '[x](b.md#top)'],
  ['an address with a query', '[x](b.md?a=b#f)'],
  [
    'what may be anything',
    '[x](/b2.md) [y](b2) [z](https://x.se/b2.md) [å](b2.html) [ä](../../README.md) [ö]({{b}}.md)'
  ],
  ['a file outside of the articles', '[x](../../docs/b2.md)'],
  ['what is in code', '`[x](b2.md)`']
])('a link to %s is well', async (_name, links) => {
  expect(await found(linking(links))).toEqual([])
})

test.each([
  ['an article that does not exist', '[x](bb.md)', 'link-article-unknown b.md'],
  ['one in another folder', '[x](x/d.md)', 'link-article-unknown x/c.md'],
  ['a heading that does not exist', '[x](b.md#prisar)', 'link-fragment-unknown priser'],
  ['from a definition', '[x]\n\n[x]: bb.md', 'link-article-unknown b.md'],
  ['from HTML', '<a href="bb.md">x</a>', 'link-article-unknown b.md']
])('a link to nothing is found: %s', async (_name, links, expected) => {
  const line = links.startsWith('[x]\n') ? 5 : 3
  expect(shown(await found(linking(links)))).toEqual([`content/sv/a.md:${line} ${expected}`])
})

test('from a folder, upwards', async () => {
  const root = projectOf({'x/a.md': '[x](../b.md#f) [y](../bb.md)\n', 'b.md': b}, {locales: ['sv', 'nb']})
  expect(shown(await found(root))).toEqual(['content/sv/x/a.md:1 link-article-unknown ../b.md'])
})

test('an address with a percent sign is decoded', async () => {
  const root = projectOf({'a.md': '[x](%C3%B6%20b.md#%C3%A5r)\n', 'ö b.md': '# År\n'}, {locales: ['sv', 'nb']})
  expect(await found(root)).toEqual([])
})

test('a heading of a translated article moves, and an id is the mend', async () => {
  const root = linking('[x](b.md#priser) [y](b.md#f)')
  await done(root, 'sync')
  expect(shown(await found(root))).toEqual(['content/sv/a.md:3 link-fragment-moves'])
  write(root, 'content/sv/b.md', b.replace('# Priser', '# Priser {#priser}'))
  expect(await found(root)).toEqual([])
})

test('a heading that keeps its address in every translation does not move, whatever is looked at', async () => {
  const root = projectOf(
    {'a.md': '[x](b.md#fart)\n', 'b.md': '# B\n\n## Fart\n\nText.\n\n## Tid {#tid}\n'},
    {locales: ['sv', 'nb', 'en']}
  )
  await done(root, 'sync')
  const moves = async (): Promise<boolean[]> =>
    [await found(root), await found(root, 'content/sv/a.md')].map((each) => shown(each).length > 0)
  type(root, 'segments/nb/b.md.xlf', (source) => source)
  // Nobody knows yet what it will be in English.
  expect(await moves()).toEqual([true, true])
  type(root, 'segments/en/b.md.xlf', (source) => (source === 'Fart' ? 'FART' : source))
  expect(await moves()).toEqual([false, false])
  await done(root, 'sync')
  expect(await moves()).toEqual([false, false])
  type(root, 'segments/en/b.md.xlf', (source) => (source === 'Fart' ? 'Speed' : source))
  expect(await moves()).toEqual([true, true])
  // What the message proposes works where {#id} is text.
  edit(root, 'content/sv/b.md', '## Fart', '<a id="fart"></a>\n\n## Fart')
  expect(await moves()).toEqual([false, false])
})

test('an article that is written in another locale will be built beside this one', async () => {
  const root = projectOf({'a.md': '[x](d.md#anything)\n'}, {locales: ['sv', 'nb']})
  write(root, 'content/nb/d.md', '# Noe\n')
  expect(await found(root)).toEqual([])
})

test('what is on record follows the other article: it goes, comes, and loses a heading', async () => {
  const root = linking('[x](b.md#priser)')
  for (let round = 0; round < 2; round++) expect(await found(root)).toEqual([])
  write(root, 'content/sv/b.md', '# Prislista\n')
  expect(shown(await found(root))).toEqual(['content/sv/a.md:3 link-fragment-unknown'])
  expect(shown(await found(root, 'content/sv/a.md'))).toEqual(['content/sv/a.md:3 link-fragment-unknown'])
  rmSync(join(root, 'content/sv/b.md'))
  expect(shown(await found(root))).toEqual(['content/sv/a.md:3 link-article-unknown'])
  write(root, 'content/sv/b.md', b)
  expect(await found(root)).toEqual([])
})

test('it is a warning, and an error where that is asked for', async () => {
  const root = linking('[x](bb.md)')
  expect(await ordbro(root, 'check')).toMatchObject({
    code: 0,
    err: expect.stringContaining(
      'content/sv/a.md:3: warning: The link bb.md leads to content/sv/bb.md, but there is no such article. Did you mean “b.md”? [link-article-unknown]'
    )
  })
  expect((await ordbro(root, 'check', '--fail-on', 'link-article-unknown')).code).toBe(1)
})
