import {lazily} from '../model/lazily.ts'
import type {Range} from '../model/unit.ts'

/** A piece of HTML with its place; together the pieces cover the source without gaps. */
export interface HtmlToken extends Range {
  readonly kind: 'text' | 'open' | 'close' | 'void' | 'comment' | 'other'
  /** Lower-case tag name; empty for text and comments. */
  readonly name: string
  readonly attributes: readonly HtmlAttribute[]
  /** Of a comment: what stands between `<!--` and `-->`. */
  readonly data: string
}

export interface HtmlAttribute {
  readonly name: string
  /** Character references decoded. */
  readonly value: string
  /** The value without its quotes. */
  readonly range: Range
  /** `'`, `"` or empty. */
  readonly quote: string
}

/** HTML Standard §13.1.2 "void elements": tags that never have a closing half. */
const voidElements: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' ')
)

/** HTML Standard §3.2.5.2.5 "phrasing content": tags that stand inside a sentence. All others end one. */
const phrasing: ReadonlySet<string> = new Set(
  (
    'a abbr acronym b bdi bdo big br cite code data del dfn em font i img ins kbd label mark math q rb rp rt rtc ruby ' +
    's samp small span strike strong sub sup svg time tt u var wbr'
  ).split(' ')
)

/** Elements whose content the tokenizer takes as text up to the closing tag (HTML Standard §13.2.5.1). */
const rawText: ReadonlyMap<string, 'SCRIPT_DATA' | 'RAWTEXT' | 'RCDATA'> = new Map([
  ['script', 'SCRIPT_DATA'],
  ['style', 'RAWTEXT'],
  ['textarea', 'RCDATA'],
  ['title', 'RCDATA']
])

export function isPhrasing(name: string): boolean {
  return phrasing.has(name)
}

/**
 * HTML cut into tags, comments and text.
 *
 *     <p>Se <b title="x">mer</b></p>
 *     open p│text│open b│text│close b│close p
 *
 * @param html any text: what is no HTML is text
 * @returns tokens with UTF-16 offsets into `html`
 */
export function tokenizeHtml(html: string): HtmlToken[] {
  const tokens: HtmlToken[] = []
  let at = 0
  const textUpTo = (offset: number): void => {
    if (offset > at) tokens.push({kind: 'text', name: '', attributes: [], data: '', start: at, end: offset})
    at = Math.max(at, offset)
  }
  const push = (
    kind: HtmlToken['kind'],
    range: Range,
    name = '',
    attributes: HtmlAttribute[] = [],
    data = ''
  ): void => {
    textUpTo(range.start)
    tokens.push({kind, name, attributes, data, start: range.start, end: range.end})
    at = range.end
  }
  const {Tokenizer, TokenizerMode} = lazily<typeof import('parse5')>('parse5')
  const tokenizer = new Tokenizer(
    {sourceCodeLocationInfo: true},
    {
      onStartTag(token) {
        const range = {start: token.location!.startOffset, end: token.location!.endOffset}
        const attributes = token.attrs.flatMap(({name, value}) => {
          const location = token.location!.attrs?.[name]
          const found = location && attributeValue(html, location.startOffset, location.endOffset)
          return found ? [{name, value, ...found}] : []
        })
        const alone = token.selfClosing || voidElements.has(token.tagName)
        push(alone ? 'void' : 'open', range, token.tagName, attributes)
        const mode = alone ? undefined : rawText.get(token.tagName)
        if (mode !== undefined) tokenizer.state = TokenizerMode[mode]
      },
      onEndTag: (token) =>
        push('close', {start: token.location!.startOffset, end: token.location!.endOffset}, token.tagName),
      onComment: (token) =>
        push('comment', {start: token.location!.startOffset, end: token.location!.endOffset}, '', [], token.data),
      onDoctype: (token) => push('other', {start: token.location!.startOffset, end: token.location!.endOffset}),
      onCharacter: () => undefined,
      onNullCharacter: () => undefined,
      onWhitespaceCharacter: () => undefined,
      onEof: () => undefined
    }
  )
  tokenizer.write(html, true)
  // A tag that never ends is no text: `<div id="x"` at the end of a block.
  const broken = html.slice(at).search(/<[a-zA-Z/!?]/)
  if (broken >= 0) push('other', {start: at + broken, end: html.length})
  textUpTo(html.length)
  return tokens
}

/** `title="x y"` → where `x y` stands, and its quote; undefined when there is no value. */
function attributeValue(html: string, start: number, end: number): {range: Range; quote: string} | undefined {
  const raw = html.slice(start, end)
  const equals = raw.indexOf('=')
  if (equals < 0) return undefined
  let from = equals + 1
  while (/[ \t\r\n\f]/.test(raw[from] ?? '')) from++
  const quote = raw[from] === '"' || raw[from] === "'" ? raw[from]! : ''
  return {
    range: {start: start + from + quote.length, end: end - (quote !== '' && raw.endsWith(quote) ? 1 : 0)},
    quote
  }
}
