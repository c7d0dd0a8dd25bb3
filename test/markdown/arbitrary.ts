import fc from 'fast-check'

/** Words of several languages, with what stands at their edges. */
const words = {
  plain: ['ett', 'ord', 'modell', 'Sora', 'the', 'for', 'åäö', 'på', 'import', 'export'],
  wide: ['拡散', 'モデル', '「重要」', 'です。', '한국어', '🎉', '👩‍💻'],
  joined: ['3,5', '10:30', '(x)', 'C#', 'a_b', 'snake_case_name', '5*3', '50 %', '1.', '2)'],
  quoted: ['"q"', '”q”', 'e.g.', 'LLM:er', '—', '–', '…', '\u00A0', 'x\u00A0y', '\u3000', '\uFEFF'],
  escaped: ['\\*', '\\_', '\\[', '\\|', '\\\\', '\\#', '&amp;', '&nbsp;', '&#42;', '&lt;', '&copy;'],
  marks: [...'*_~`[]>&#+-|!$:', '$5']
}

const address = fc.constantFrom('/a', 'https://x.se/a?b=c&d', '#anchor', 'a_(b)_c', 'http://x.se/*a*')
const title = fc.constantFrom('', '', ' "Titel"', " 'En titel'", ' (titel)', ' "a \\" b"')
const label = fc.constantFrom('ref', 'Ref Två', 'r*3*')

/** What Markdown has and MDX reads in another way, and the other way round. */
interface Dialect {
  readonly words: readonly string[]
  /** Inline pieces that hold no other. */
  readonly pieces: readonly string[]
  /** Elements around other inline content. */
  readonly elements: readonly string[]
  readonly blocks: readonly (readonly string[])[]
  /** What stands around other blocks. */
  readonly around: readonly (readonly [before: readonly string[], after: readonly string[]])[]
}

const markdown: Dialect = {
  words: ['<', '<x', '{', '}'],
  pieces: [
    ...['<https://x.se/a>', '<a@b.se>', '<br>', '<br/>', '<b>', '</b>', '<!-- not -->', '<a name="x"></a>', '{#id}'],
    ...['<img src="a" alt="en bild">', '<span title="ord">', '<code>x y</code>', '<kbd>Ctrl</kbd>', '{% if a %}'],
    ...['<ruby>字<rt>じ</rt></ruby>', '{{ x | y }}', '{{< x >}}']
  ],
  elements: ['b', 'i', 'em', 'strong', 'del', 'span', 'a', 'sub', 'p', 'u', 'div'],
  blocks: [
    ['    kod', '', '    mer'],
    ['<!-- ordbro:note kort -->'],
    ['<!-- en', 'kommentar -->'],
    ['<img src="a.png"', '  alt="en bild">'],
    ['<table><tr><td>ett</td><td>två <b>tre</b></td></tr></table>'],
    ['<script>', 'let a = 1', '', 'x', '</script>'],
    ['<ul>', '  <li>ett</li>', '  <li>två</li>', '</ul>'],
    ['<br>'],
    ['<a href="x">', '  text <i>här</i>', '</a> och mer'],
    ['[Ref Två]: <b c>', '  (en titel)']
  ],
  around: [
    [
      ['<details>', '<summary>en *rad*</summary>', ''],
      ['', '</details>']
    ],
    [['<div class="x">'], ['</div>']],
    [['<p>'], ['</p>']]
  ]
}

const mdx: Dialect = {
  words: ['\\<', '\\{'],
  pieces: ['<br />', '{a + 1}', '{/* not */}', '<Badge title="ett ord" />', '<img src="a" alt="en bild" />', '<></>'],
  elements: ['b', 'em', 'span', 'Badge'],
  blocks: [
    ["import A from 'a'"],
    ['export const a = 1'],
    ['{/* ordbro:note kort */}'],
    ['<Card title="ett ord" />'],
    ['{list.map((a) => a)}']
  ],
  around: [
    [
      ['<Card title="ett ord">', ''],
      ['', '</Card>']
    ],
    [['<p>'], ['</p>']],
    [
      ['<>', ''],
      ['', '</>']
    ]
  ]
}

/** The arbitrary pieces of one line. */
function inlineOf(dialect: Dialect): {inline: fc.Arbitrary<string>; phrase: fc.Arbitrary<string>} {
  const word = fc.oneof(
    {weight: 8, arbitrary: fc.constantFrom(...words.plain)},
    {weight: 3, arbitrary: fc.constantFrom(...words.wide)},
    {weight: 3, arbitrary: fc.constantFrom(...words.joined)},
    {weight: 2, arbitrary: fc.constantFrom(...words.quoted)},
    {weight: 2, arbitrary: fc.constantFrom(...words.escaped)},
    {weight: 1, arbitrary: fc.constantFrom(...words.marks, ...dialect.words)}
  )
  const phrase = fc.array(word, {minLength: 1, maxLength: 5}).map((list) => list.join(' '))
  const {inline} = fc.letrec<{inline: string; piece: string}>((tie) => ({
    inline: fc
      .array(fc.tuple(tie('piece'), fc.constantFrom(' ', ' ', ' ', '', ', ')), {minLength: 1, maxLength: 5})
      .map((list) => list.map(([piece, space]) => piece + space).join('')),
    piece: fc.oneof(
      {maxDepth: 3, depthSize: 'small', withCrossShrink: true},
      phrase,
      phrase,
      fc
        .tuple(fc.constantFrom('*', '**', '***', '_', '__', '___', '~~', '**_', '*__'), tie('inline'))
        .map(([mark, text]) => `${mark}${text.trim()}${[...mark].reverse().join('')}`),
      fc.constantFrom('`kod`', '`` a`b ``', '`a|b`', '`a\\|b`', '`<b>`', '` x `', '```x```', '`**x**`'),
      fc.tuple(tie('inline'), address, title).map(([text, to, words]) => `[${text.trim()}](${to}${words})`),
      fc.tuple(phrase, label).map(([text, to]) => `[${text}][${to}]`),
      label.chain((to) => fc.constantFrom(`[${to}]`, `[${to}][]`, `![${to}]`, `![${to}][]`, `[![bild][${to}]][${to}]`)),
      fc.tuple(phrase, address, title).map(([alt, to, words]) => `![${alt}](${to}${words})`),
      fc.constantFrom('https://x.se/a', 'www.x.se', 'a@b.se', 'https://x.se/(a)', 'https://x.se/aをご覧'),
      fc
        .tuple(fc.constantFrom(...dialect.elements), tie('inline'))
        .map(([tag, text]) => `<${tag}>${text.trim()}</${tag}>`),
      fc.constantFrom(...dialect.pieces),
      fc.constantFrom('[^1]', '[^not]', '[[wiki]]', '$$x*y$$', ':smile:')
    )
  }))
  return {inline, phrase}
}

type Lines = readonly string[]

const indent = (lines: Lines, first: string, rest: string): Lines =>
  lines.map((line, index) => (index === 0 ? first + line : line === '' ? '' : rest + line))

/** Blocks with a blank line between them. */
const apart = (blocks: readonly Lines[]): Lines =>
  blocks.flatMap((block, index) => (index === 0 ? block : ['', ...block]))

function tableOf(inline: fc.Arbitrary<string>): fc.Arbitrary<Lines> {
  const cell = inline.map((text) => text.replaceAll('|', '\\|').trim())
  return fc
    .integer({min: 1, max: 3})
    .chain((columns) =>
      fc.tuple(
        fc.array(cell, {minLength: columns, maxLength: columns}),
        fc.array(fc.constantFrom('---', ':--', '--:', ':-:'), {minLength: columns, maxLength: columns}),
        fc.array(fc.array(cell, {minLength: 1, maxLength: columns}), {maxLength: 2}),
        fc.boolean()
      )
    )
    .map(([head, rule, rows, bars]) =>
      [head, rule, ...rows].map((row) => (bars || head.length === 1 ? `| ${row.join(' | ')} |` : row.join(' | ')))
    )
}

const bullets = ['- ', '* ', '+ ', '1. ', '7) ', '-   ', '- [ ] ', '- [x] ', '-\t']

function blocksOf(dialect: Dialect): fc.Arbitrary<Lines> {
  const {inline, phrase} = inlineOf(dialect)
  /** The lines of a paragraph: soft and hard breaks between them. */
  const prose: fc.Arbitrary<Lines> = fc
    .array(fc.tuple(inline, fc.constantFrom('', '', '', '  ', '\\', ' ')), {minLength: 1, maxLength: 3})
    .map((lines) => lines.map(([line, end]) => (line.trim() || 'x') + end))
  const fixed: readonly Lines[] = [
    ...[['---'], ['* * *'], ['```js', 'let a = 1', '```'], ['$$', 'x', '$$'], ['~~~', '~~~']],
    ...[['[ref]: /a "Titel"'], ['[r*3*]: /c'], ['::leaf[etikett]{a="b"}']],
    ...dialect.blocks
  ]
  const {blocks} = fc.letrec<{blocks: Lines; block: Lines}>((tie) => ({
    blocks: fc.array(tie('block'), {minLength: 1, maxLength: 3}).map(apart),
    block: fc.oneof(
      {maxDepth: 3, depthSize: 'small'},
      prose,
      prose,
      fc
        .tuple(fc.integer({min: 1, max: 6}), inline, fc.constantFrom('', ' #', ' ##  ', ' {#id}'))
        .map(([depth, text, end]) => [`${'#'.repeat(depth)} ${text.trim()}${dialect === mdx ? '' : end}`]),
      fc.tuple(prose, fc.constantFrom('===', '---')).map(([lines, rule]) => [...lines, rule]),
      fc.constantFrom<Lines>(...fixed),
      tableOf(inline),
      fc.tuple(fc.constantFrom(...dialect.around), prose).map(([[start, end], lines]) => [...start, ...lines, ...end]),
      fc
        .tuple(tie('blocks'), fc.boolean(), fc.constantFrom('> ', '>'))
        .map(([lines, lazy, mark]) =>
          lines.map((line, index) => (lazy && index === 1 && /^\p{L}/u.test(line) ? line : mark + line))
        ),
      fc
        .tuple(fc.array(tie('blocks'), {minLength: 1, maxLength: 3}), fc.constantFrom(...bullets), fc.boolean())
        .map(([items, mark, loose]) => {
          const width = ' '.repeat(mark.includes('[') ? 2 : mark.includes('\t') ? 4 : mark.length)
          const list = items.map((item) => indent(item, mark, width))
          return loose ? apart(list) : list.flat()
        }),
      tie('blocks').map((lines) => indent(lines, '[^1]: ', '    ')),
      fc
        .tuple(phrase, tie('blocks'))
        .map(([name, lines]) => [`:::tip[${name.replace(/[[\]]/g, '')}]`, '', ...lines, '', ':::']),
      tie('blocks').map((lines) => ['> [!NOTE]', ...lines.map((line) => `> ${line}`)])
    )
  }))
  return blocks
}

function articleOf(dialect: Dialect): fc.Arbitrary<string> {
  return fc
    .tuple(
      fc.constantFrom<Lines>([], [], [], ['---', 'title: En titel', '---', '']),
      fc.array(blocksOf(dialect), {minLength: 1, maxLength: 3}).map(apart),
      fc.constantFrom<Lines>([], ['', '[ref]: /a "Titel"', '[Ref Två]: /b', '[r*3*]: /c', '', '[^1]: Fot *not*.']),
      fc.constantFrom('\n', '\n', '\n', '\r\n', '\r'),
      fc.boolean()
    )
    .map(([front, body, end, ending, final]) => [...front, ...body, ...end].join(ending) + (final ? ending : ''))
}

/** A Markdown article in which any construct may stand in any other. */
export const markdownText: fc.Arbitrary<string> = articleOf(markdown)

/** The same as MDX; not every one parses. */
export const mdxText: fc.Arbitrary<string> = articleOf(mdx)

const marks =
  '* ** _ ~~ ` [ ] ( ) ! < > </b> <b> & \\ | # - = + : :: " \' 1. [^1] { } $$ --- https://a.se @ a ord 字 。 「'

/** Characters that Markdown gives a meaning, in any order. */
export const noise: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      {weight: 3, arbitrary: fc.constantFrom(...marks.split(' '))},
      fc.constantFrom(
        '\n',
        '\n\n',
        '\r\n',
        '\r',
        '  \n',
        '\t',
        '    ',
        ' ',
        ' ',
        '\u00A0',
        '\u3000',
        '\uFEFF',
        '\u200B'
      ),
      fc.constantFrom('två ord', '[a]: b', '\n- ', '\n> ', '\n1. ')
    ),
    {minLength: 1, maxLength: 24}
  )
  .map((list) => list.join(''))
