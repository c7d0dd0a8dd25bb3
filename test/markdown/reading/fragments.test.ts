import {expect, test} from 'vitest'
import {markdown} from '../../../src/markdown/format.ts'
import {read} from './reading.ts'

/** Dead links as `code line value value`. */
function dead(source: string, built: string, path = 'a.md'): string[] {
  return (markdown.links!(read(source, {path}))?.(built) ?? []).map(({code, place, values}) =>
    [code, place.line, ...Object.values(values)].join(' | ')
  )
}

test('a link to a heading that was translated is dead, and both headings are named', () => {
  expect(dead('# Priser\n\nSe [dem](#priser)', '# Prices now\n\nSee [them](#priser)')).toEqual([
    'fragment-dead | 3 | priser | Priser | Prices now | prices-now'
  ])
})

test('a link to a heading that kept its address lives', () => {
  expect(dead('# Priser\n\nSe [dem](#priser)', '# Priser\n\nSee [them](#priser)')).toEqual([])
})

test('equal headings are told apart as GitHub does', () => {
  expect(dead('# A\n\n# A\n\n[x](#a-1)', '# B\n\n# C\n\n[x](#a-1)')).toEqual(['fragment-dead | 5 | a-1 | A | C | c'])
})

test('slugs are made of what a heading reads as', () => {
  const source = '## Så *här* `gör` [du](/x)!\n\n[x](#s%C3%A5-h%C3%A4r-g%C3%B6r-du)'
  expect(dead(source, source)).toEqual([])
  expect(dead(source, source.replace('Så', 'Slik'))).toEqual([
    'fragment-dead | 3 | så-här-gör-du | Så här gör du! | Slik här gör du! | slik-här-gör-du'
  ])
})

test.each([
  ['an id of the heading', '## Priser {#p}', '## Prices {#p}', '#p'],
  ['an id among attributes', '## Priser {#p .stor}', '## Prices {#p .stor}', '#p'],
  ['an anchor', '## <a name="p"></a>Priser', '## <a name="p"></a>Prices', '#p'],
  ['an element with an id', '<h2 id="p">Priser</h2>', '<h2 id="p">Prices</h2>', '#p'],
  ['a heading in HTML', '<h2>Priser nu</h2>', '<h2>Priser nu</h2>', '#priser-nu'],
  ['a footnote', 'A[^1]\n\n[^1]: B', 'C[^1]\n\n[^1]: D', '#user-content-fn-1'],
  ['a directive with an id', ':::tip{#p}\nA\n:::', ':::tip{#p}\nB\n:::', '#p'],
  ['the top of the page', 'A', 'B', '#top'],
  ['a route of a program', 'A', 'B', '#/route'],
  ['nothing', 'A', 'B', '#']
])('%s answers', (_name, source, built, link) => {
  expect(dead(`${source}\n\n[x](${link})`, `${built}\n\n[x](${link})`)).toEqual([])
})

test('in MDX, the id in a comment and on an element', () => {
  const text = (heading: string): string => `## ${heading} {/* #p */}\n\n<Card id="q" href="#p">\n  [x](#q)\n</Card>`
  expect(dead(text('Priser'), text('Prices'), 'a.mdx')).toEqual([])
})

test('definitions and HTML lead to places too', () => {
  expect(dead('# A\n\n[x][y] <a href="#a">z</a>\n\n[y]: #a', '# B\n\n[x][y] <a href="#a">z</a>\n\n[y]: #a')).toEqual([
    'fragment-dead | 3 | a | A | B | b',
    'fragment-dead | 5 | a | A | B | b'
  ])
})

test('a link that leads nowhere in the source is another finding', () => {
  expect(dead('# A\n\n[x](#b)', '# C\n\n[x](#b)')).toEqual(['fragment-unknown | 3 | b'])
})
