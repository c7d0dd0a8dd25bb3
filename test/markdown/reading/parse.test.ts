import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {makeArticle} from '../../../bench/generate/article.ts'
import {languages} from '../../../bench/generate/words.ts'
import {parse} from '../../../src/markdown/parse.ts'
import {pick, seeded} from '../../../src/markdown/proof/random.ts'
import {defaultSyntax} from '../../../src/markdown/syntax.ts'
import {markdownText} from '../arbitrary.ts'
import {articlesIn, examplesOf, isThere, sample, specs} from '../corpora.ts'
import {fullParse, plainTree} from './full-parse.ts'

/** GFM and front matter, as the other parser has them. */
const gfm = {...defaultSyntax, directives: false, math: false}
const runs = Number(process.env.FC_RUNS ?? 300)

function expectSame(text: string, name = text): void {
  expect(plainTree(parse(text, gfm)), name).toEqual(plainTree(fullParse(text)))
}

describe('extensions chosen by what a text holds make the tree that all of them make', () => {
  test('of addresses, wherever they stand', () => {
    const addresses = [
      'http://x.se',
      'https://x.se/a_b_',
      'www.x.se',
      'WWW.X.SE',
      'a@b.se',
      'a_b@c.se',
      'mailto:a@b.se'
    ]
    const around = [
      ...['@', '*@*', '_@_', '[@](/a)', '[a](@)', '[a](<@>)', '[a](@ "t")', '[a](/b "@")', '[a][@]', '[@]', '![@](/a)'],
      ...[
        '![a](@)',
        '`@`',
        '`@',
        '<@>',
        '< @>',
        '<a href="@">',
        '<a href="@"',
        '[a]: @',
        '[a]: @ "@"',
        '\\@',
        '&amp;@'
      ],
      ...['](@)', '[a](@', '[a](@ b)', '[^@]', '[^a]\n\n[^a]: @', '| a |\n| - |\n| @ |', '# @', '> @', '- @', '    @'],
      ...[
        '```\n@\n```',
        '<!-- @ -->',
        '---\na: @\n---\n',
        '---\na: @\n---\n\n@',
        '[a [@](/b)',
        '![[@]',
        '~~@~~',
        'x@',
        '(@)'
      ]
    ]
    for (const address of addresses) for (const place of around) expectSame(place.replaceAll('@', () => address))
  })

  test('of tables and what looks like one', () => {
    const heads = ['a | b', '| a |', 'a', '| a | b |', '\\| a', '`a | b`', '> | a |', '- | a |', '  | a', '']
    const rows = [
      ...[
        '- | -',
        '| - |',
        '---',
        ':-',
        '-:',
        '|-',
        '-|',
        '| :-: |',
        '|:-|-:|',
        '| - | - |',
        '|',
        ':',
        '- -',
        '-- | x'
      ],
      ...[
        '> | - |',
        '  | - |',
        '\t| - |',
        '    | - |',
        '* | -',
        '1. | -',
        '|\u00A0- |',
        '| - |\u2028',
        '| - | \t ',
        '|-|-|-|'
      ]
    ]
    for (const head of heads)
      for (const row of rows) for (const end of ['', '\n| c |', '\r\nc']) expectSame(`${head}\n${row}${end}`)
  })

  test('of generated Markdown', () => {
    fc.assert(
      fc.property(markdownText, (text) => expectSame(text)),
      {numRuns: runs}
    )
  })

  test('of whatever comes of two pieces of Markdown', () => {
    const pieces = [
      ...[
        'http://',
        'https://x.se',
        'www.',
        '@',
        'a@b.se',
        '|',
        '-',
        ':',
        '| - |',
        '\n',
        '\n\n',
        '`',
        '*',
        '_',
        '[',
        ']',
        '('
      ],
      ...[
        ')',
        '<',
        '>',
        '](',
        '[^',
        '[^a]: ',
        '[ ] ',
        '- ',
        '> ',
        '~~',
        '~',
        '"',
        '\\',
        ' ',
        'x',
        'ord',
        '拡散',
        '---\n',
        '!['
      ]
    ]
    const random = seeded('pieces')
    for (let run = 0; run < runs * 10; run++) {
      const count = 1 + Math.floor(random() * 14)
      expectSame(Array.from({length: count}, () => pick(pieces, random)).join(''))
    }
  })

  test('of made articles', () => {
    for (const language of languages)
      for (let number = 0; number < 10; number++) expectSame(makeArticle(language, number).text)
  })

  test.skipIf(!isThere('interchange/markdown-spec'))('of the examples of both specifications', () => {
    for (const spec of specs) for (const {markdown, n} of examplesOf(spec)) expectSame(markdown, `${spec} ${n}`)
  })

  test.skipIf(!isThere('dev'))('of real articles', () => {
    const articles = sample(articlesIn('dev', /\.md$/), 8)
    expect(articles.length).toBeGreaterThan(20)
    for (const {path, text} of articles) expectSame(text, path)
  })
})
