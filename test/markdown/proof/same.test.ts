import fc from 'fast-check'
import type {BlockContent, Paragraph, PhrasingContent, Root} from 'mdast'
import {describe, expect, test} from 'vitest'
import {compare} from '../../../src/markdown/proof/compare.ts'
import {normalize} from '../../../src/markdown/proof/normalize.ts'
import {cpuNow} from '../../cpu-now.ts'
import {plainTree, tree} from './plain-tree.ts'

/** Pairs of texts that say the same, with what may differ between them. */
const pairs: readonly (readonly [what: string, left: string, right: string, syntax?: 'mdx'])[] = [
  ['bullets', '* a\n* b', '- a\n- b'],
  ['bullets +', '+ a\n+ b', '- a\n- b'],
  ['ordered delimiter', '1. a\n2. b', '1) a\n2) b'],
  ['ordered numbers after the first', '3. a\n3. b', '3. a\n4. b'],
  ['emphasis marks', '_a_ __b__ ***c***', '*a* **b** ***c***'],
  ['setext and ATX', 'Rubrik\n======\n\nUnder\n---', '# Rubrik\n\n## Under ##'],
  ['thematic breaks', 'a\n\n***\n\nb', 'a\n\n- - -\n\nb'],
  ['fence', '```js\nx\n```', '~~~~js\nx\n~~~~'],
  ['indented list', '- a\n- b', '  - a\n  - b'],
  ['lazy quote', '> a\n> b', '> a\nb'],
  ['wrapped lines', 'Sora är en\nmodell', 'Sora är en modell'],
  ['wrapped lines with indentation', 'Sora är en\n    modell', 'Sora är en modell'],
  ['CRLF', 'a\r\nb\r\n\r\n- c\r\n', 'a\nb\n\n- c\n'],
  ['CR', 'a\rb', 'a b'],
  ['wrapped lines in Japanese', '拡散\nモデル', '拡散モデル'],
  ['wrapped lines in Japanese and Latin', '拡散\nGPT', '拡散 GPT'],
  ['Hangul keeps the space', '한국\n어', '한국 어'],
  ['break at the edge of strong', '**日本**\n語', '**日本**語'],
  ['break before strong', '日本\n**語**', '日本**語**'],
  ['break between marks', '**日本**\n*語*', '**日本**<em>語</em>'],
  ['break at the edge of a link', '[日本](/a)\n語', '[日本](/a)語'],
  ['break at nested edges', '*[**日本**](/a)*\n語', '<em>[**日本**](/a)</em>語'],
  ['break at the edge of Latin strong', '**a**\nb', '**a** b'],
  ['break beside wide code', '日本\n`語`', '日本`語`'],
  ['break beside narrow code', '日本\n`x`', '日本 `x`'],
  ['break beside an image', '日本\n![語](/a)', '日本 ![語](/a)'],
  ['break beside HTML', '日本\n<br>語', '日本 <br>語'],
  ['break in a link text', '[a\nb](/c)', '[a b](/c)'],
  ['break in HTML strong', '<b>a\nb</b>', '**a b**'],
  ['space in HTML strong before a break', '<b>日本 </b>\n語', '<b>日本</b>語'],
  ['break in code', '`a\nb`', '`a b`'],
  ['break in inline math', '$a\nb$', '$a b$'],
  ['break in an alt text', '![a\nb](/c)', '![a b](/c)'],
  ['break in a quote', '> 日本\n> 語', '> 日本語'],
  ['break in a list item', '- a\n  b', '- a b'],
  ['hard break marks', 'a  \nb', 'a\\\nb'],
  ['more spaces before a hard break', 'a     \nb', 'a  \nb'],
  ['indentation after a hard break', 'a\\\n    b', 'a\\\nb'],
  ['space inside strong before a hard break', '<b>a </b>\\\nb', '**a**\\\nb'],
  ['white space at the ends', '   a\t ', 'a'],
  ['white space inside HTML at the ends', '<b> a </b>', '**a**'],
  ['cell padding', '|a|b|\n|-|-|\n|c|d|', '| a   | b |\n| --- | --- |\n| c   | d |'],
  ['no outer pipes', 'a|b\n-|-\nc|d', '|a|b|\n|-|-|\n|c|d|'],
  ['autolink and link', '<https://a.bc/d>', '[https://a.bc/d](https://a.bc/d)'],
  ['literal and autolink', 'se https://a.bc/d nu', 'se <https://a.bc/d> nu'],
  ['www literal and link', 'se www.a.bc nu', 'se [www.a.bc](http://www.a.bc) nu'],
  ['mail autolink and link', '<a@b.cd>', '[a@b.cd](mailto:a@b.cd)'],
  ['mail literal and autolink', 'till a@b.cd nu', 'till <a@b.cd> nu'],
  ['link brackets', '[a](</b>)', '[a](/b)'],
  ['title quotes', "[a](/b 'c')", '[a](/b "c")'],
  ['reference forms', '[a]\n\n[a]: /b', '[a][]\n\n[a]: /b'],
  ['full reference', '[a]\n\n[a]: /b', '[a][A]\n\n[a]: /b'],
  ['label case', '[x][Å]\n\n[å]: /b', '[x][å]\n\n[Å]: </b>'],
  ['image reference forms', '![a]\n\n[a]: /b', '![a][a]\n\n[a]: /b'],
  ['footnote label case', 'a[^X]\n\n[^x]: b', 'a[^x]\n\n[^X]: b'],
  ['HTML strong', 'en <strong>viktig</strong> sak', 'en **viktig** sak'],
  ['HTML b', 'en <b>viktig</b>t sak', 'en **viktig**t sak'],
  ['HTML B with space', '<B >a</B>', '**a**'],
  ['HTML em', '<em>a</em>', '*a*'],
  ['HTML i', '<i>a</i>', '_a_'],
  ['HTML del', '<del>a</del>', '~~a~~'],
  ['HTML pairs in each other', '<b>a <i>b</i></b>', '**a *b***'],
  ['Markdown in an HTML pair', '<b>a *b* `c`</b>', '**a *b* `c`**'],
  ['HTML in a Markdown pair', '**a <i>b</i>**', '**a *b***'],
  ['HTML pair with an unclosed tag in it', '<b>a <i>b</b>', '**a <i>b**'],
  ['entities and escapes', '&#42;a&#42; &amp; \\_b', '\\*a\\* & &#95;b'],
  ['NBSP as entity', 'a&nbsp;b', 'a\u00A0b'],
  ['front matter', '---\ntitle: a\n---\n\nx', '---\ntitle: b\n---\n\nx'],
  ['TOML front matter', '+++\ntitle = "a"\n+++\n\nx', '+++\ntitle = "b"\n+++\n\nx'],
  ['final newline', 'a', 'a\n\n'],
  ['blank lines between blocks', '# a\nb', '# a\n\n\n\nb'],
  ['directive colons', ':::note\na\n:::', '::::note\na\n::::'],
  ['JSX positions', '<A b="c" d={1 + 2}>e</A>', '\n\n<A  b="c"   d={1 + 2}>e</A>', 'mdx'],
  ['JSX strong', 'a <strong>b</strong>c <b>d</b> <em>e</em>', 'a **b**c **d** *e*', 'mdx'],
  ['break at the edge of JSX strong', '<b>日本</b>\n語', '**日本**語', 'mdx'],
  ['JSX wrapped text', '<A>b</A> c\nd', '<A>b</A> c d', 'mdx']
]

describe('texts that say the same', () => {
  for (const [what, left, right, syntax] of pairs) {
    test(what, () => {
      expect(compare(plainTree(left, syntax), plainTree(right, syntax))).toBeUndefined()
      expect(compare(plainTree(right, syntax), plainTree(left, syntax))).toBeUndefined()
    })
  }
})

/** How an article is written: each way must give the same tree. */
interface Way {
  readonly bullet: string
  readonly emphasis: string
  readonly strong: readonly [string, string]
  readonly wrap: string
  readonly ending: string
  readonly setext: boolean
}

const way: fc.Arbitrary<Way> = fc.record({
  bullet: fc.constantFrom('-', '*', '+'),
  emphasis: fc.constantFrom('*', '_'),
  strong: fc.constantFrom<readonly [string, string]>(
    ['**', '**'],
    ['__', '__'],
    ['<b>', '</b>'],
    ['<strong>', '</strong>']
  ),
  wrap: fc.constantFrom(' ', '\n', ' \n', '\n  ', '\t\n'),
  ending: fc.constantFrom('\n', '\r\n', '\r'),
  setext: fc.boolean()
})

const word = fc.stringMatching(/^[a-zåäö]{1,6}$/)
const inline = fc.array(fc.record({kind: fc.constantFrom('text', 'emphasis', 'strong', 'link', 'code', 'url'), word}), {
  minLength: 1,
  maxLength: 6
})
const block = fc.record({kind: fc.constantFrom('paragraph', 'heading', 'list', 'quote'), inline})

type Block = typeof block extends fc.Arbitrary<infer T> ? T : never

function write(blocks: readonly Block[], {bullet, emphasis, strong, wrap, ending, setext}: Way): string {
  const line = (items: Block['inline'], gap: string) =>
    items
      .map(({kind, word}) => {
        switch (kind) {
          case 'emphasis':
            return `${emphasis}${word}${emphasis}`
          case 'strong':
            return `${strong[0]}${word}${strong[1]}`
          case 'link':
            return `[${word}](/${word})`
          case 'code':
            return `\`${word}\``
          case 'url':
            return setext ? `<https://${word}.se>` : `https://${word}.se`
          default:
            return word
        }
      })
      .join(gap)
  return blocks
    .map(({kind, inline}) => {
      switch (kind) {
        case 'heading':
          return setext ? `x ${line(inline, ' ')}\n---` : `## x ${line(inline, ' ')} ##`
        case 'list':
          return `${bullet} x ${line(inline, wrap.replace('\n', '\n  '))}\n${bullet} y\n\n<!-- -->`
        case 'quote':
          return `> x ${line(inline, wrap.replace('\n', '\n> '))}`
        default:
          return `x ${line(inline, wrap)}`
      }
    })
    .join('\n\n')
    .replaceAll('\n', ending)
}

describe('properties', () => {
  test('an article written in two ways has one tree', () => {
    fc.assert(
      fc.property(fc.array(block, {minLength: 1, maxLength: 5}), way, way, (blocks, one, other) => {
        expect(compare(plainTree(write(blocks, one)), plainTree(write(blocks, other)))).toBeUndefined()
      }),
      {numRuns: 300}
    )
  })

  test('any text is equal to itself, and normalizing changes nothing in its tree', () => {
    const piece = fc.constantFrom(
      ...['a', '漢', ' ', '\n', '\n\n', '*', '**', '_', '`', '[a](/b)', '<b>', '</b>', '<i>', '</i>', '- ', '> ', '# '],
      ...['  \n', '\\\n', '|', '|-|-|\n', '![x](y)', '[^1]', '\u00A0', '\u3000', '~~', '\t', '    ', ':::n\n', '\r\n']
    )
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 30}), (pieces) => {
        const text = pieces.join('')
        const parsed = tree(text)
        const before = JSON.stringify(parsed)
        expect(compare(normalize(parsed), plainTree(text))).toBeUndefined()
        expect(JSON.stringify(parsed)).toBe(before)
      }),
      {numRuns: 500}
    )
  })
})

describe('size', () => {
  test('10,000 nested quotes and marks are walked without recursion', () => {
    const deep = (leaf: string): Root => {
      let content: PhrasingContent = {type: 'text', value: leaf}
      for (let depth = 0; depth < 10_000; depth++) content = {type: 'emphasis', children: [content]}
      let block: BlockContent = {type: 'paragraph', children: [content]} satisfies Paragraph
      for (let depth = 0; depth < 10_000; depth++) block = {type: 'blockquote', children: [block]}
      return {type: 'root', children: [block]}
    }
    expect(compare(normalize(deep('a\nb')), normalize(deep('a b')))).toBeUndefined()
    const difference = compare(normalize(deep('a')), normalize(deep('b')))
    expect(difference?.reason).toBe('text-differs')
    expect(difference?.path).toHaveLength(20_002)
  })

  test('20,000 unclosed tags cost no square', () => {
    const children: PhrasingContent[] = Array.from({length: 20_000}, () => ({type: 'html', value: '<b>'}))
    const start = cpuNow()
    const plain = normalize({type: 'root', children: [{type: 'paragraph', children}]})
    expect(plain.children[0]?.children).toHaveLength(20_000)
    expect(cpuNow() - start).toBeLessThan(1000)
  })
})
