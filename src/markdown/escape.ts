import type {Context} from './context-of.ts'

/** Where a text is written; decides what would be read as markup there. */
export interface TextPlace {
  /** What stands in front of it in the output, as written; empty at the start of the block. */
  readonly before: string
  /** What will stand behind it, as written; empty at the end. */
  readonly after: string
  readonly cell: boolean
  /** Whether it is in the label of a directive, where brackets have to match. */
  readonly label: boolean
  /** Whether it is inside the brackets of a link or an image, where no address becomes a link of its own. */
  readonly linked: boolean
  readonly mdx: boolean
  /** Whether the first character begins a line of a paragraph. */
  readonly lineStart: boolean
  /** Whether `[x]` could be a reference here: the article has definitions, or the unit has brackets that meet. */
  readonly brackets: boolean
  /** Whether to escape every ASCII punctuation character: the second try. */
  readonly full: boolean
}

interface EscapeRow {
  readonly pattern: RegExp
  /** Why it is escaped: what it would be read as. */
  readonly reads: string
  readonly when?: (place: TextPlace, value: string) => boolean
}

/**
 * What is escaped inside a line. A pattern's match gets a backslash in front of its first character. Order does not
 * matter: no character is escaped twice.
 */
const inLine: readonly EscapeRow[] = [
  {pattern: /\\(?=[!-/:-@[-`{-~]|$)/g, reads: 'an escape, or a hard break at the end'},
  {pattern: /`/g, reads: 'code'},
  {pattern: /(?<![ \t])\*|\*(?![ \t])|^\*|\*$/g, reads: 'emphasis; with white space on both sides it is a star'},
  {pattern: /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, reads: 'emphasis; inside a word it is a letter'},
  {pattern: /\[/g, reads: 'a link, an image, a reference', when: (place) => place.brackets},
  {pattern: /^\[|\[\^|\[(?=[ xX]?\])/g, reads: 'a task, a definition, a footnote'},
  {pattern: /\](?=[([:]|$)/g, reads: 'the end of a link text'},
  {pattern: /<(?=[a-zA-Z/!?])/g, reads: 'HTML or an autolink'},
  {pattern: /&(?=#?[a-zA-Z0-9]+;)/g, reads: 'a character reference'},
  {pattern: /~/g, reads: 'strikethrough', when: (_place, value) => /~~|~.*~/s.test(value)},
  {pattern: /\$(?=\$)|(?<=\$)\$/g, reads: 'math'},
  {pattern: /!$/g, reads: 'an image, with the bracket behind it', when: (place) => place.after.startsWith('[')},
  {pattern: /^[([:{]/g, reads: 'part of the link in front', when: (place) => place.before.endsWith(']')},
  {pattern: /[[\]]/g, reads: 'the end of the label', when: (place) => place.label},
  {pattern: /\|/g, reads: 'the next cell', when: (place) => place.cell},
  {pattern: /[<{]/g, reads: 'JSX', when: (place) => place.mdx},
  // GFM §6.9: literal autolinks need the whole of `://`, `www.` and `@`.
  {pattern: /(?<=https?):(?=\/\/)/gi, reads: 'a URL', when: isUnlinked},
  {pattern: /(?<=www)\./gi, reads: 'a URL', when: isUnlinked},
  {pattern: /(?<=[\w.+-])@(?=[\w-])/g, reads: 'an e-mail address', when: isUnlinked}
]

/** CommonMark §6.3: links hold no links, so that `[www.example.org](/a)` is the one that it looks like. */
function isUnlinked(place: TextPlace): boolean {
  return !place.linked
}

/** What is escaped at the start of a line. */
const atLineStart: readonly EscapeRow[] = [
  {pattern: /^#(?=#{0,5}([ \t]|$))/g, reads: 'a heading'},
  {pattern: /^>/g, reads: 'a quote'},
  {pattern: /^[-+*](?=[ \t]|$)/g, reads: 'a list'},
  {pattern: /^[-=*_](?=[-=*_ \t]*$)/g, reads: 'a rule or the line under a heading'},
  {pattern: /^(?:---|\+\+\+)/g, reads: 'front matter'},
  {pattern: /^~(?=~~)/g, reads: 'a code fence'},
  {pattern: /^:(?=:)/g, reads: 'a directive'},
  {pattern: /^\|/g, reads: 'a table'}
]

/** `1.` and `1)` at the start of a line: the mark is behind the digits. */
const listNumber = /^(\d{1,9})([.)])(?=[ \t]|$)/

/** A line of MDX that begins with these words is code. */
const esm = /^(?:import|export)(?=[ \t{*'"]|$)/

/**
 * Text as it must be written to be read as text.
 *
 *     5 * 3 är *inte* [klart]  →  5 * 3 är \*inte\* [klart]
 */
export function escapeText(value: string, place: TextPlace): string {
  // In a link's address a lone backtick may stand bare: one more, escaped or not, would make code of what is between.
  if (place.full) return atStart(value.replace(/[!-/:-@[-_{-~]/g, '\\$&').replaceAll('`', '&#96;'), place)
  const escaped = new Set<number>()
  const mark = (row: EscapeRow): void => {
    if (row.when && !row.when(place, value)) return
    for (const match of value.matchAll(row.pattern)) escaped.add(match.index)
  }
  inLine.forEach(mark)
  if (place.lineStart) {
    atLineStart.forEach(mark)
    const number = listNumber.exec(value)
    if (number) escaped.add(number[1]!.length)
  }
  let written = ''
  let at = 0
  for (const index of [...escaped].sort((a, b) => a - b)) {
    written += `${value.slice(at, index)}\\`
    at = index
  }
  return atStart(written + value.slice(at), place)
}

/** What must not begin a line, or a file, in its own characters. */
function atStart(written: string, place: TextPlace): string {
  if (!place.lineStart) return written
  // Parsers take U+FEFF for a byte order mark where it begins a file, whoever wrote it.
  if (place.before === '' && written.startsWith('\uFEFF')) return `&#xFEFF;${written.slice(1)}`
  return place.mdx && esm.test(written) ? `&#x${written.charCodeAt(0).toString(16)};${written.slice(1)}` : written
}

/** A `#` at the end of a heading's line would be taken for its closing sequence. */
export function escapeHeadingEnd(written: string): string {
  return written.replace(/(^|[ \t])(#+)$/, '$1\\$2')
}

/** The text of a label in brackets: an image's alt text. */
export function escapeLabel(value: string, place: Pick<TextPlace, 'cell' | 'mdx' | 'full'>): string {
  return escapeText(value, {
    ...place,
    before: '',
    after: '',
    lineStart: false,
    brackets: true,
    label: false,
    linked: true
  }).replace(/(?<!\\)((?:\\\\)*)\]/g, '$1\\]')
}

/** A title with the quotes that it had, or others when it holds those. */
export function writeTitle(value: string, raw: string, full: boolean, context: Context): string {
  const open = raw[0] ?? '"'
  const close = open === '(' ? ')' : open
  const escaped = value
    .replace(/\\(?=[!-/:-@[-`{-~]|$)/g, '\\\\')
    .replace(/&(?=#?[a-zA-Z0-9]+;)/g, '\\&')
    .replace(open === '(' ? /[()]/g : open === "'" ? /'/g : /"/g, '\\$&')
  const inside = full ? escaped.replaceAll('`', '&#96;') : escaped
  if (context === 'cell') return open + inside.replaceAll('|', '\\|') + close
  return open + (context === 'label' ? inside.replace(/[[\]]/g, '\\$&') : inside) + close
}
