import type {Nodes} from 'mdast'
import {describe, expect, test} from 'vitest'
import {makeArticle} from '../../../bench/generate/article.ts'
import {languages} from '../../../bench/generate/words.ts'
import {parse} from '../../../src/markdown/parse.ts'
import {takePlain} from '../../../src/markdown/plain/take-plain.ts'
import {pick, seeded} from '../../../src/markdown/proof/random.ts'
import {partRanges} from '../../../src/markdown/source-ranges.ts'
import {defaultSyntax} from '../../../src/markdown/syntax.ts'
import {articlesIn, examplesOf, isThere, sample, specs} from '../corpora.ts'
import {plainTree} from '../reading/full-parse.ts'

const runs = Number(process.env.FC_RUNS ?? 300) * 10

/** With a byte order mark, which no offset counts, nothing is taken out: the parser reads it all. */
function expectSame(text: string, name = text): void {
  const whole = parse(`\uFEFF${text}`, defaultSyntax)
  const put = parse(text, defaultSyntax)
  expect(plainTree(put), name).toEqual(plainTree(whole))
  expect(partsOf(put), name).toEqual(partsOf(whole))
}

function partsOf(node: Nodes): unknown[] {
  return [partRanges(node), ...('children' in node ? node.children.flatMap(partsOf) : [])]
}

/** Blocks that are taken. */
const plain = [
  '\n\nOrd två.\n\n',
  '\n\n# Ett\n',
  '\n\n- a\n- b\n\n',
  '\n\n> a\n\n',
  '\n\n```\na\n```\n\n',
  '\n\n1. a\n\n',
  '\n\n- a\n  - b\n  - c\n- d\n\n',
  '\n\n| a | b |\n| - | :-: |\n| c | *d* |\n\n',
  '\n\n[^a]: b\n\n',
  '\n\n<!-- a -->\n\n'
]

/** Starts and ends of everything that the reader knows, and of what it must leave to the parser. */
const pieces = [
  ...[
    '\\*',
    '\\[',
    '\\]',
    '\\`',
    '\\a',
    '\\|',
    '\\\\',
    ' * ',
    ' _ ',
    'a_b',
    ' & ',
    ' < ',
    '[',
    ']',
    '[',
    '\\\n',
    '\\.'
  ],
  ...['Ord ', 'ord', 'två', '拡散', '。', '. ', '1', '💡', '\u00A0', '\u3000', ' ', '  ', '    ', '\t', '\\', '"', '!'],
  ...['**ord**', '*ord*', '`kod`', '[ord](/a)', '[ord]', '![ord](/a)', '*', '**', '_', '`', '[', ']', '](', ')', '<'],
  ...[
    '\n',
    '\n',
    '\n\n',
    '\n\n',
    '\n\n',
    '\n\n    ',
    '\n  ',
    '\n===\n',
    '\n---\n',
    '\n***\n',
    '\n\n[ord]: /b\n',
    '[^a]: '
  ],
  ...[
    '**ord.**',
    '**«ord»**',
    '*（ord）*',
    '.',
    '，',
    '"',
    '(',
    ')',
    '[^a]',
    '[^a]',
    '[^b]: ',
    '\n[^a]: ',
    '\n\n[^a]: '
  ],
  ...['![ord](/a "ord")', '[ord](/a "två")', '![', ' "ord"', '\n  - ', '\n    - ', '\n   1. ', '\n  2. ', '\n   - '],
  ...[
    '\n| ',
    ' | ',
    ' |\n',
    '| ord |\n',
    '|-|-|\n',
    '| :- | -: |\n',
    '\n| a | b |\n| - | - |\n',
    '| |',
    '<!-- a -->\n'
  ],
  ...[
    '+++\n',
    '\n+++\n',
    '# ',
    '## ',
    '###',
    ' #',
    '- ',
    '* ',
    '+ ',
    '1. ',
    '2) ',
    '> ',
    '\n- ',
    '\n> ',
    '\n1. ',
    '[ ] ',
    '- - ',
    '> - '
  ],
  ...[
    '```\n',
    '```js x\n',
    '~~~\n',
    '````',
    '$$\n',
    ':::a\n',
    ':::\n',
    '::b',
    ':c',
    '| - |',
    '|',
    '~~',
    '@',
    'www.',
    '://'
  ],
  ...['<div>', '</div>', '<pre>', '<!--', '-->', '<b>', '&amp;'],
  ...plain,
  ...plain
]

describe('what is read without the parser is what the parser would make of it', () => {
  test('of whatever comes of pieces of Markdown', () => {
    const random = seeded('plain')
    let taken = 0
    for (let run = 0; run < runs; run++) {
      const text = Array.from({length: 1 + Math.floor(random() * 22)}, () => pick(pieces, random)).join('')
      if (takePlain(text, defaultSyntax) !== undefined) taken++
      expectSame(text)
    }
    expect(taken).toBeGreaterThan(runs / 10)
  })

  test.each([
    ['a heading right before and after a paragraph', '# Ett\ntvå\n## Tre\n'],
    ['code right behind a paragraph', 'Så här:\n```sh\nls\n```\n\n*_a_*\n'],
    ['an empty block of code', '```\n```\n\n```\n\n```\n'],
    ['a fence that is longer than its first', '```\na\n````\n\nb\n'],
    ['a fence that nobody closes', '_a_\n\n```\nb\n\nc\n'],
    ['a list between two that were left', '- _a_\n\nb\n\n- _c_\n'],
    ['a list that goes on', '- a\n\n- b\n\n  c\n\nd\n'],
    ['a paragraph in a comment', '<!--\n\na\n\n-->\n\nb\n'],
    ['a paragraph in a list that was left', '- _a_\n\n  b\n\nc\n'],
    ['a quote behind HTML in a list', '1. <pre>\n\n    ---\n\n> a\n'],
    ['a definition of a label', 'a\n\n[b]\n\nc\n\n[b]: /d\n'],
    ['a footnote over two paragraphs', 'a\n\nb[^1]\n\n[^1]: c\n\n    d\n\ne\n'],
    ['front matter', '---\na: b\n---\n\nc\n'],
    ['TOML', '+++\na = 1\n+++\n\nc\n'],
    ['TOML that spaces close', '+++\na = 1\n+++ \n\nc\n+++\n'],
    ['lists in lists', '- a\n  1. b\n     - c\n  2. d\n- e\n\n1. f\n   - g\n2. h\n\n10. i\n    + j\n'],
    ['lists in lists that are none', '- a\n  2. b\n\n- c\n   - d\n\n- e\n - f\n\n- g\n    - h\n\n- i\n\tj\n'],
    ['lists in lists that end late', '- a\n  - b\n\n  - c\n\nd\n\n- e\n  - f\n\n  g\n\nh\n\n- i\n  - j\nk\n'],
    ['a table', '| a | b c |\n| --- | --: |\n| **d** | `e` |\n|f|[g](/h)|\n'],
    ['a table without rows', '| a |\n| :- |\n\nb\n'],
    ['a table with too few and too many cells', '| a | b |\n|-|-|\n| c |\n\n| a | b |\n|-|-|\n| c | d | e |\n\nf\n'],
    ['a table with empty cells and escapes', '| a | b |\n|-|-|\n|  | c |\n\n| a | b |\n|-|-|\n| c \\| | d |\n\nf\n'],
    ['a table that text goes on', '| a | b |\n|-|-|\n| c | d |\ne\n\n| a |\n|-|\n# f\n\n| a |\n| - | - |\n'],
    ['footnotes', 'a[^1] b[^Två-2]\n\n[^1]: c [d](/e)[^1]\n[^två-2]: f\n\n| g[^1] |\n| - |\n'],
    ['footnotes in twos', 'a[^a] b[^B]\n\n[^A]: c\n[^b]: d\n\ne\n'],
    ['footnotes that are not there', 'a[^1] b[^2]\n\n[^1]: c\n'],
    ['footnotes that the parser reads', 'a[^1] _b_[^2]\n\n[^1]: c\n[^2]: d\n\n    e\n\nf\n'],
    ['footnotes that go on', 'a[^1]\n\n[^1]: c\nd\n\ne[^2]\n\n[^2]: f\n\n  g\n\nh\n[^2]: i\n'],
    ['footnotes as labels and addresses', 'a[^1](b) c[^1][d] ![^1] [^1]: e\n\n[^1]: f\n\n- [^1]: g\n'],
    [
      'emphasis beside punctuation',
      '**a.** *«b»* (*c!*) **d.**e f**.g** "*h?*"**.i.** *j,* *k (l)*。m**（n）**。o*「p」*q\n'
    ],
    [
      'escapes',
      '\\# a \\*b\\* \\c **d\\.** *e \\_f* [g\\]](/h) ![i\\[ j](/k) \\\\ `l\\`\n\n1\\. m\\\nn\\\n\n- \\- o\\\n'
    ],
    [
      'marks that mean nothing',
      'a * b _ c_d__e & f < g ] h [i](/j) *\nk _\n\nl [ m [n](/o)[^p] & q\n\n[r] s [t\n\n* u\n* * v\n'
    ],
    ['images', '![a b](/c.png "d e")\n\nf ![g](/h) ![](/i) ![j](/k "") [l](/m "n `o`") !\n'],
    ['comments', '<!-- a -->\n\nb\n\n<!-- c -->\nd\n\n<!-- e --> f\n\n<!--g-->\n\n<!-->\n\n<!-- h --\n\ni -->\n\nj\n'],
    ['empty front matter', '---\n---\nc\n'],
    ['front matter that spaces close', '---\na: b\n--- \n\nc\n---\n'],
    ['a rule in the first line', '---\n\na\n'],
    ['code spans side by side', '`a``b`\n'],
    ['marks side by side', '**a****b** *c**d*\n'],
    ['a line of a quote that begins with code', '> a\n> `b` c\n> d\n> *e*\n'],
    ['lines of a quote', '> a **b**\n> c [d](/e)\n\nf\n'],
    ['line ends that are left to the parser', 'a\r\n\r\nb\n\n\0c\n'],
    ['empty lines at both ends', '\n \n\na\n\n_b_\n \n\n']
  ])('%s', (_, text) => {
    for (const end of ['', '\n', '\n\n']) expectSame(text.trimEnd() + end)
    expectSame(text)
  })

  test('most of a made article is taken', () => {
    for (const language of languages) {
      for (let number = 0; number < 10; number++) {
        const {text} = makeArticle(language, number)
        expect(takePlain(text, defaultSyntax)!.rest.length).toBeLessThan(text.length / 2)
        expectSame(text)
      }
    }
  })

  test.skipIf(!isThere('interchange/markdown-spec'))(
    'of the examples of both specifications, among other blocks',
    () => {
      for (const spec of specs) {
        for (const {markdown, n} of examplesOf(spec)) {
          expectSame(markdown, `${spec} ${n}`)
          expectSame(`Ett.\n\n${markdown}\n\n> Två.\n`, `${spec} ${n} between`)
          expectSame(`${markdown}\nett\n# Två\n\n- tre\n`, `${spec} ${n} before`)
        }
      }
    }
  )

  test.skipIf(!isThere('dev'))('of real articles', () => {
    for (const {path, text} of sample(articlesIn('dev', /\.md$/), 8)) expectSame(text.replace(/^\uFEFF/, ''), path)
  })
})
