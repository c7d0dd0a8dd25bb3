import fc from 'fast-check'

/** Words of several languages, with what stands at their edges. */
const word = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.constantFrom('ett', 'ord', 'modell', 'Sora', 'the', 'for', 'åäö', 'på', 'import', 'export')
  },
  {weight: 3, arbitrary: fc.constantFrom('拡散', 'モデル', '「重要」', 'です。', '한국어', '🎉', '👩‍💻')},
  {
    weight: 3,
    arbitrary: fc.constantFrom('3,5', '10:30', '(x)', 'C#', 'a_b', 'snake_case_name', '5*3', '50 %', '1.', '2)')
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('"q"', '”q”', 'e.g.', 'LLM:er', '—', '–', '…', '\u00A0', 'x\u00A0y', '\u3000', '\uFEFF')
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('\\*', '\\_', '\\[', '\\|', '\\\\', '\\#', '&amp;', '&nbsp;', '&#42;', '&lt;', '&copy;')
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('*', '_', '~', '`', '[', ']', '<', '>', '&', '#', '+', '-', '|', '!', '$', '$5', ':')
  }
)

const words = fc.array(word, {minLength: 1, maxLength: 5}).map((list) => list.join(' '))

const address = fc.constantFrom('/a', 'https://x.se/a?b=c&d', '<a b>', '#anchor', 'a_(b)_c', 'http://x.se/*a*')
const title = fc.constantFrom('', '', ' "Titel"', " 'En titel'", ' (titel)', ' "a \\" b"')
const label = fc.constantFrom('ref', 'Ref Två', 'r*3*')

/** Inline content, one line. */
const {inline} = fc.letrec<{inline: string; piece: string}>((tie) => ({
  inline: fc
    .array(fc.tuple(tie('piece'), fc.constantFrom(' ', ' ', ' ', '', ', ')), {minLength: 1, maxLength: 5})
    .map((list) => list.map(([piece, space]) => piece + space).join('')),
  piece: fc.oneof(
    {maxDepth: 3, depthSize: 'small', withCrossShrink: true},
    words,
    words,
    fc
      .tuple(fc.constantFrom('*', '**', '***', '_', '__', '___', '~~', '**_', '*__'), tie('inline'))
      .map(([mark, text]) => `${mark}${text.trim()}${[...mark].reverse().join('')}`),
    fc.constantFrom('`kod`', '`` a`b ``', '`a|b`', '`a\\|b`', '`<b>`', '` x `', '```x```', '`**x**`'),
    fc.tuple(tie('inline'), address, title).map(([text, to, words]) => `[${text.trim()}](${to}${words})`),
    fc.tuple(words, label).map(([text, to]) => `[${text}][${to}]`),
    label.chain((to) => fc.constantFrom(`[${to}]`, `[${to}][]`, `![${to}]`, `![${to}][]`, `[![bild][${to}]][${to}]`)),
    fc.tuple(words, address, title).map(([alt, to, words]) => `![${alt}](${to}${words})`),
    fc.constantFrom('<https://x.se/a>', '<a@b.se>', 'https://x.se/a', 'www.x.se', 'a@b.se', 'https://x.se/(a)'),
    fc
      .tuple(fc.constantFrom('b', 'i', 'em', 'strong', 'del', 'span', 'a', 'sub', 'p', 'u', 'div'), tie('inline'))
      .map(([tag, text]) => `<${tag}>${text.trim()}</${tag}>`),
    fc.constantFrom(
      '<br>',
      '<br/>',
      '<b>',
      '</b>',
      '<!-- not -->',
      '<img src="a" alt="en bild">',
      '<span title="ord">'
    ),
    fc.constantFrom('<code>x y</code>', '<kbd>Ctrl</kbd>', '<ruby>字<rt>じ</rt></ruby>', '<a name="x"></a>'),
    fc.constantFrom(
      '[^1]',
      '[^not]',
      '{{ x | y }}',
      '{% if a %}',
      '{{< x >}}',
      '[[wiki]]',
      '$$x*y$$',
      ':smile:',
      '{#id}'
    )
  )
}))

/** The lines of a paragraph: soft and hard breaks between them. */
const prose = fc
  .array(fc.tuple(inline, fc.constantFrom('', '', '', '  ', '\\', ' ')), {minLength: 1, maxLength: 3})
  .map((lines) => lines.map(([line, end]) => (line.trim() || 'x') + end))

const cell = inline.map((text) => text.replaceAll('|', '\\|').trim())

const table = fc
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

const htmlBlock = fc.oneof(
  inline.map((text) => [`<p>${text}</p>`]),
  fc
    .tuple(inline, prose)
    .map(([head, body]) => ['<details>', `<summary>${head}</summary>`, '', ...body, '', '</details>']),
  prose.map((lines) => ['<div class="x">', ...lines, '</div>']),
  fc.constantFrom(
    ['<!-- ordbro:note kort -->'],
    ['<!-- en', 'kommentar -->'],
    ['<img src="a.png"', '  alt="en bild">'],
    ['<table><tr><td>ett</td><td>två <b>tre</b></td></tr></table>'],
    ['<script>', 'let a = 1', '', 'x', '</script>'],
    ['<ul>', '  <li>ett</li>', '  <li>två</li>', '</ul>'],
    ['<br>'],
    ['<a href="x">', '  text <i>här</i>', '</a> och mer']
  )
)

type Lines = readonly string[]

const indent = (lines: Lines, first: string, rest: string): Lines =>
  lines.map((line, index) => (index === 0 ? first + line : line === '' ? '' : rest + line))

/** Blocks with a blank line between them. */
const apart = (blocks: readonly Lines[]): Lines =>
  blocks.flatMap((block, index) => (index === 0 ? block : ['', ...block]))

const {blocks} = fc.letrec<{blocks: Lines; block: Lines}>((tie) => ({
  blocks: fc.array(tie('block'), {minLength: 1, maxLength: 3}).map(apart),
  block: fc.oneof(
    {maxDepth: 3, depthSize: 'small'},
    prose,
    prose,
    fc
      .tuple(fc.integer({min: 1, max: 6}), inline, fc.constantFrom('', ' #', ' ##  ', ' {#id}'))
      .map(([depth, text, end]) => [`${'#'.repeat(depth)} ${text.trim()}${end}`]),
    fc.tuple(prose, fc.constantFrom('===', '---')).map(([lines, rule]) => [...lines, rule]),
    fc.constantFrom(
      ['---'],
      ['* * *'],
      ['```js', 'let a = 1', '```'],
      ['    kod', '', '    mer'],
      ['$$', 'x', '$$'],
      ['~~~', '~~~']
    ),
    htmlBlock,
    table,
    fc.constantFrom(
      ['[ref]: /a "Titel"'],
      ['[Ref Två]: <b c>', '  (en titel)'],
      ['[r*3*]: /c'],
      ['::leaf[etikett]{a="b"}']
    ),
    fc
      .tuple(tie('blocks'), fc.boolean(), fc.constantFrom('> ', '>'))
      .map(([lines, lazy, mark]) =>
        lines.map((line, index) => (lazy && index === 1 && /^\p{L}/u.test(line) ? line : mark + line))
      ),
    fc
      .tuple(
        fc.array(tie('blocks'), {minLength: 1, maxLength: 3}),
        fc.constantFrom('- ', '* ', '+ ', '1. ', '7) ', '-   ', '- [ ] ', '- [x] ', '-\t'),
        fc.boolean()
      )
      .map(([items, mark, loose]) => {
        const width = ' '.repeat(mark.includes('[') ? 2 : mark.includes('\t') ? 4 : mark.length)
        const list = items.map((item) => indent(item, mark, width))
        return loose ? apart(list) : list.flat()
      }),
    tie('blocks').map((lines) => indent(lines, '[^1]: ', '    ')),
    fc
      .tuple(inline, tie('blocks'))
      .map(([name, lines]) => [`:::tip[${name.trim().replace(/[[\]]/g, '')}]`, '', ...lines, '', ':::']),
    tie('blocks').map((lines) => ['> [!NOTE]', ...lines.map((line) => `> ${line}`)])
  )
}))

/** A Markdown article in which any construct may stand in any other. */
export const markdownText: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom([], [], [], ['---', 'title: En titel', '---', '']),
    fc.array(blocks, {minLength: 1, maxLength: 3}).map(apart),
    fc.constantFrom([], ['', '[ref]: /a "Titel"', '[Ref Två]: /b', '[r*3*]: /c', '', '[^1]: Fot *not*.']),
    fc.constantFrom('\n', '\n', '\n', '\r\n', '\r'),
    fc.boolean()
  )
  .map(([front, body, end, ending, final]) => [...front, ...body, ...end].join(ending) + (final ? ending : ''))

const marks =
  '* ** _ ~~ ` [ ] ( ) ! < > </b> <b> & \\ | # - = + : :: " \' 1. [^1] { } $$ --- https://a.se @ a ord 字 。 「'

/** Characters that Markdown gives a meaning, in any order. */
export const noise: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      {weight: 3, arbitrary: fc.constantFrom(...marks.split(' '))},
      fc.constantFrom('\n', '\n\n', '\r\n', '\r', '  \n', '\t', '    ', ' ', '\u00A0', '\u3000', '\uFEFF', '\u200B'),
      fc.constantFrom('två ord', '[a]: b', '\n- ', '\n> ', '\n1. ')
    ),
    {minLength: 1, maxLength: 24}
  )
  .map((list) => list.join(''))
