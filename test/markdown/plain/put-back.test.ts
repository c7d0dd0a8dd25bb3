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
  '\n\n1. a\n\n'
]

/** Starts and ends of everything that the reader knows, and of what it must leave to the parser. */
const pieces = [
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
  ...['# ', '## ', '###', ' #', '- ', '* ', '+ ', '1. ', '2) ', '> ', '\n- ', '\n> ', '\n1. ', '[ ] ', '- - ', '> - '],
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
    ['empty front matter', '---\n---\nc\n'],
    ['front matter that spaces close', '---\na: b\n--- \n\nc\n---\n'],
    ['a rule in the first line', '---\n\na\n'],
    ['code spans side by side', '`a``b`\n'],
    ['marks side by side', '**a****b** *c**d*\n'],
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
