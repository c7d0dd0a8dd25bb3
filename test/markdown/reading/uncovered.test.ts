import {describe, expect, test} from 'vitest'
import {uncovered} from '../../../src/markdown/uncovered.ts'
import {read} from './reading.ts'

function found(text: string, path = 'a.md', config = {}): string[] {
  return read(text, {path, config}).uncovered.map(({line, words, reason}) => `${line} ${words} ${reason}`)
}

describe('words that no unit has', () => {
  test.each([
    ['text of all kinds', '# A b\n\n- c *d* `e`\n\n> f[^1]\n\n[^1]: g\n\n| h |\n| - |\n| i |'],
    ['a word over the edge of a mark', 'vik**tig**t'],
    ['skeleton', '> [!NOTE]\n> Läs\n\n## A {#b}\n\n:::tip Obs\nText\n:::'],
    ['addresses', 'Se https://example.com/en-lang-adress och <m@example.com>'],
    ['templates', 'Hej {{ namn }} och {% if ja %}'],
    ['an include', 'Se [!INCLUDE [kort](a.md)] nu'],
    ['code', '```\nInte detta alls\n```\n\n<pre>Inte detta alls</pre>'],
    ['what the author left out', '<!-- ordbro:skip -->\nInte detta alls\n\n<!-- ordbro:skip -->\n<p>Inte</p>'],
    ['a region', '<!-- ordbro:skip-start -->\n\n- Inte\n- detta\n\n<!-- ordbro:skip-end -->'],
    ['classes', '<p class="ett två tre fyra">A</p>']
  ])('none in %s', (_name, text) => {
    expect(found(text)).toEqual([])
  })

  test.each([
    ['an attribute that nobody listed', '<p data="Ett två tre">A</p>\n\n<p x-tip="a b c">B</p>', ['1 3 attribute']],
    ['an attribute of a directive', '::video{caption="Ett två tre"}', ['1 3 attribute']],
    ['an argument of a template', 'A\n\n{{< figure caption="Ett två tre" >}}', ['3 3 template']]
  ])('%s', (_name, text, expected) => {
    expect(found(text)).toEqual(expected)
  })

  test('in MDX, expressions and what is in them', () => {
    const text = '<Card data={[{a: "Ett två tre"}]} note="Fyra fem sex sju" />\n\n{b ? <p>Åtta nio tio</p> : `x`}'
    expect(found(text, 'a.mdx')).toEqual(['1 3 expression', '1 4 attribute', '3 3 expression'])
    expect(found(text, 'a.mdx', {mdx: {attributes: ['note']}})).toEqual(['1 3 expression', '3 3 expression'])
  })

  test('a title or an alt text without a unit', () => {
    expect(found('[a](/b "Ett två") ![Tre](c.png)')).toEqual([])
  })

  test('a text that its unit does not say is found, whatever the range', () => {
    const extraction = read('Ett **två** tre\n\nFyra') as unknown as Parameters<typeof uncovered>[0]
    const places = extraction.places.map((place, index) =>
      index === 0 ? {...place, unit: {...place.unit, runs: [{kind: 'text' as const, text: 'Ett tre'}]}} : place
    )
    expect(uncovered({...extraction, places, skipped: []}).map(({words, reason}) => [words, reason])).toEqual([
      [1, 'paragraph']
    ])
    expect(uncovered({...extraction, places: [], skipped: []}).map(({words}) => words)).toEqual([1, 1, 1, 1])
  })

  test('Markdown in front matter counts too', () => {
    const text = '---\nintro: "<p x=\\"Ett två tre\\">A</p>"\n---\n'
    expect(found(text, 'a.md', {frontMatter: {markdown: ['intro']}})).toEqual(['2 3 attribute'])
  })
})
