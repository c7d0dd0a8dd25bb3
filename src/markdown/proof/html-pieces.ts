import type {Range} from '../../model/unit.ts'
import {decodeHtml} from '../decode.ts'
import {type HtmlToken, tokenizeHtml} from '../html.ts'

/** A piece of raw HTML as a reader of the page meets it. */
export type HtmlPiece =
  /** Characters of a tag, a comment or the like; the values of its attributes are decoded and in quotes. */
  | {readonly kind: 'tag'; readonly value: string}
  /** Text with its character references decoded. */
  | {readonly kind: 'text'; readonly value: string}

/** Marks a tag in `writePieces`, so that a tag and a text that reads like one differ. */
const tagMark = '\u0001'

/**
 * What a piece of HTML says, however it is written: references, quotes and line breaks in its text do not count.
 *
 *     <p title='a &amp; b'>3 &lt; 4</p> → <p title="a & b">, 3 < 4, </p>
 *
 * @param replaced new values of attributes, by where the old ones begin in `value`
 */
export function htmlPieces(
  value: string,
  range: Range = {start: 0, end: value.length},
  replaced: ReadonlyMap<number, string> = new Map()
): HtmlPiece[] {
  return tokenizeHtml(value).flatMap((token): HtmlPiece[] => {
    const start = Math.max(token.start, range.start)
    const end = Math.min(token.end, range.end)
    if (start >= end) return []
    if (token.kind === 'text') return [{kind: 'text', value: decodeHtml(value.slice(start, end))}]
    return [{kind: 'tag', value: tagText(value, token, replaced)}]
  })
}

/** The pieces as one string to compare: neighbouring texts joined, white space in them collapsed. */
export function writePieces(pieces: readonly HtmlPiece[]): string {
  return pieces
    .map(({kind, value}) => (kind === 'tag' ? tagMark + value + tagMark : value))
    .join('')
    .split(tagMark)
    .map((part, index) => (index % 2 === 1 ? tagMark + part + tagMark : part.replace(/[ \t\r\n]+/g, ' ')))
    .join('')
}

function tagText(value: string, token: HtmlToken, replaced: ReadonlyMap<number, string>): string {
  let written = ''
  let at = token.start
  for (const {range, quote, value: decoded} of token.attributes) {
    written += `${value.slice(at, range.start - quote.length)}${JSON.stringify(replaced.get(range.start) ?? decoded)}`
    at = range.end + quote.length
  }
  return (written + value.slice(at, token.end)).replace(/[ \t\r\n]+/g, ' ')
}
