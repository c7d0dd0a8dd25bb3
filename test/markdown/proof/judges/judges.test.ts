import {describe, expect, test} from 'vitest'
import {htmlTokens} from './html-tokens.ts'
import {markdownItJudge} from './markdown-it-judge.ts'
import {remarkGfmJudge} from './remark-gfm-judge.ts'

const judges = {remarkGfmJudge, markdownItJudge}

/** Source and built text in which only words changed. */
const kept: readonly (readonly [what: string, source: string, built: string])[] = [
  ['words', '# Vad är Sora?\n\nEn *ny* modell.', '# Soraとは\n\nこれは*新しい*モデル。'],
  ['HTML for a mark', 'Det är **viktigt** nu.', 'これは<b>「重要」</b>です。'],
  ['HTML for marks in each other', '***a** b* ~~c~~', '<i><b>x</b> y</i> <del>z</del>'],
  ['wrapping', 'ett\ntvå\n\n- tre\n  fyra', 'one two\n\n- three four'],
  ['literal URL in brackets', 'se https://a.bc/d nu', 'は<https://a.bc/d>です'],
  ['www literal as a link', 'se www.a.bc nu', 'は[www.a.bc](http://www.a.bc)です'],
  ['mail literal in brackets', 'till a@b.cd nu', 'は<a@b.cd>です'],
  ['address in brackets, shown in other words', 'till [a@b.cd](mailto:a@b.cd) nu', 'は[å@ƀ.çð](mailto:a@b.cd)です'],
  ['table', '| a | b |\n|:--|--:|\n| c \\| x | `d` |', '|あ|い|\n|:--|--:|\n|う \\| え|`d`|'],
  ['footnote of one word', 'a[^1]\n\n[^1]: ord', 'b[^1]\n\n[^1]: flera ord'],
  ['front matter', '---\ntitle: a\n---\n\n# b', '---\ntitle: c\n---\n\n# d'],
  ['formula', 'a $$x*y$$ *b* $$z*w$$', 'c $$x*y$$ *d* $$z*w$$'],
  [
    'HTML with words',
    '<p title="ord" class="x">a <img src="y" alt="z"></p>',
    '<p title="word" class="x">b <img src="y" alt="w"></p>'
  ],
  ['alt text and titles', '![a](/b "c") [d](/e "f")', '![x](/b "y") [z](/e "w")'],
  ['task list', '- [x] a\n- [ ] b', '- [x] c\n- [ ] d'],
  ['escapes', 'a b c', '\\*x\\* &lt;y> \\_z\\_'],
  ['code over two lines', 'x `a\nb`', 'y `a b`'],
  ['two codes apart', '`a` och `b`', '`a`と`b`']
]

/** Built texts that lost or won structure. */
const broken: readonly (readonly [what: string, source: string, built: string])[] = [
  ['mark that does not parse', 'Det är **viktigt**.', 'これは**「重要」**です。'],
  ['mark that appeared', 'a b', 'a *b*'],
  ['link lost', '[a](/b)', '\\[a](/b)'],
  ['link target', '[a](/b)', '[c](/d)'],
  ['code span', '`a`', '`b`'],
  ['codes that abut', '`a` `b`', '`a``b`'],
  ['heading depth', '# a', '## b'],
  ['heading lost', '# a', '\\# b'],
  ['list that appeared', '1\\. a', '1. b'],
  ['ordered start', '2. a', '3. b'],
  ['list made loose', '- a\n- b', '- c\n\n- d'],
  ['alignment', '|a|\n|:-|', '|b|\n|-:|'],
  ['fence language', '```js\nx\n```', '```ts\nx\n```'],
  ['code content', '```js\nx\n```', '```js\ny\n```'],
  ['hard break', 'a  \nb', 'c\nd'],
  ['paragraphs joined', 'a\n\nb', 'c\nd'],
  ['text lost from a cell', '|a|\n|-|\n|b|', '|c|\n|-|\n||'],
  ['HTML attribute', 'a <span class="x">b</span>', 'a <span class="y">b</span>'],
  ['HTML tag lost', 'a <span>b</span>', 'a b'],
  ['comment lost', 'a\n\n<!-- x -->', 'b'],
  ['text in an HTML block', 'a <!-- x -->', '<!-- x --> a *b*'],
  ['order', '*a* **b**', '**b** *a*']
]

for (const [name, judge] of Object.entries(judges)) {
  describe(name, () => {
    for (const [what, source, built] of kept) test(`lets pass: ${what}`, () => expect(judge(source, built)).toEqual([]))
    for (const [what, source, built] of broken) {
      test(`finds: ${what}`, () => {
        const [verdict] = judge(source, built)
        expect(verdict).toBeDefined()
        expect(verdict?.expected).not.toEqual(verdict?.actual)
      })
    }

    test('order of inline nodes is left aside on request, their number is not', () => {
      expect(judge('*a* `c` **b**\n\n# d', '**b** *a* `c`\n\n# d', {order: 'any'})).toEqual([])
      expect(judge('*a* `c` **b**', '**b** *a*', {order: 'any'})).toHaveLength(1)
      expect(judge('*a*\n\nb', 'a\n\n*b*', {order: 'any'})).toHaveLength(1)
    })

    test('names the line and a few tokens', () => {
      const [verdict] = judge('# a\n\nb\n\nc **d**', '# a\n\nb\n\nc \\*\\*d')
      expect(verdict?.line).toBe(5)
      expect(verdict?.expected).toContain('strong')
    })
  })
}

describe('what only one of them can see', () => {
  test('remark-gfm: a cell that was split, where the page would show one too few', () => {
    expect(remarkGfmJudge('|a|b|\n|-|-|\n|c \\| d|e|', '|a|b|\n|-|-|\n|c | d|e|')).toHaveLength(1)
  })

  test('remark-gfm: an address that appeared, footnotes, literal URLs', () => {
    expect(remarkGfmJudge('se a.bc', 'se www.a.bc')).toHaveLength(1)
    expect(remarkGfmJudge('a[^1]\n\n[^1]: b', 'a\n\n[^1]: b')).toHaveLength(1)
    expect(remarkGfmJudge('se https://a.bc/d nu', 'https://a.bc/dをご覧')).toHaveLength(1)
  })

  test('remark-gfm: MDX', () => {
    const options = {syntax: 'mdx'} as const
    expect(remarkGfmJudge('<A b="c">x</A> {1}', '<A b="d">y</A> {1}', options)).toEqual([])
    expect(remarkGfmJudge('<A b="c">x</A> {1}', '<A b="c">x</A> {2}', options)).toHaveLength(1)
    expect(remarkGfmJudge('<A>x</A>', '<C>x</C>', options)).toHaveLength(1)
    expect(remarkGfmJudge('a **b** c', 'あ<b>「い」</b>う', options)).toEqual([])
  })
})

test('htmlTokens keeps tags, attributes and comments, and no words', () => {
  expect(htmlTokens('<A href="/x" title="Ord">text <br/></a><!-- c --><b>d</b>')).toEqual([
    '<a href="/x" title>',
    '<br>',
    '</a>',
    '<!-- c -->',
    'strong',
    '/strong'
  ])
})
