/**
 * Unicode 17 East Asian Width W, F and H, as ranges that also run over the gaps inside a block. Hangul, the won sign
 * and emoji need no rows: they are asked for by script and property below. An own table, because the model imports no
 * package and the few rows change with a new CJK block only; a test holds it against `string-width`.
 */
export const eastAsian = new RegExp(
  `[${[
    '\\u2329-\\u232A', // angle brackets of CJK typography
    '\\u2630-\\u2637\\u268A-\\u268F', // trigrams and digrams of the Yijing
    '\\u2E80-\\u303E', // radicals, description characters, CJK punctuation with U+3000
    '\\u3041-\\u3247\\u3250-\\uA4CF', // kana, bopomofo, compatibility forms, ideographs, Yi
    '\\uF900-\\uFAFF', // compatibility ideographs
    '\\uFE10-\\uFE19\\uFE30-\\uFE6B', // vertical and small forms
    '\\uFF01-\\uFFEE', // full-width forms, half-width kana and symbols
    '\\u{16FE0}-\\u{191D2}', // marks, Tangut, Khitan small script
    '\\u{1AFF0}-\\u{1B2FB}', // kana extensions, Nushu
    '\\u{1D300}-\\u{1D376}', // Tai Xuan Jing symbols, counting rods
    '\\u{1F200}-\\u{1F265}', // enclosed ideographs
    '\\u{20000}-\\u{2FFFD}\\u{30000}-\\u{3FFFD}' // ideographs of planes 2 and 3
  ].join('')}]`,
  'u'
)

/** Korean puts spaces between words. Emoji are wide too, but stand in text of any language. */
const spaced = /[\p{Script=Hangul}\p{Emoji}]/u

const zeroWidthSpace = '\u200B'

/**
 * A line ending and the white space around it, which CSS takes away first. Only the start of a run of white space is
 * tried, else a long run without a line ending would cost its square.
 */
const softBreaks = /(?<![ \t\r\n])[ \t]*[\r\n][ \t\r\n]*/g

/** A soft break in a text: UTF-16 offsets, end exclusive, white space around the line ending included. */
export interface SoftBreak {
  readonly start: number
  readonly end: number
  /** What the range reads as. */
  readonly reads: '' | ' '
}

/**
 * What a line ending inside a paragraph reads as: nothing between East Asian characters or beside a zero width space,
 * else one space. This is the segment break transformation of CSS Text 3 (§4.1.3), with Firefox's reading of it: emoji
 * do not count as East Asian.
 *
 *     拡散 ⏎ モデル → ''    モデル ⏎ GPT → ' '    한국 ⏎ 어 → ' '
 *
 * @param before - text that ends with the character before the break; empty where nothing, or markup, is before it
 * @param after - text that begins with the character after the break; empty likewise
 */
export function softBreak(before: string, after: string): '' | ' ' {
  const left = lastCharacter(before)
  const right = firstCharacter(after)
  if (left === zeroWidthSpace || right === zeroWidthSpace) return ''
  return joins(left) && joins(right) ? '' : ' '
}

/** The soft breaks of a text, in order: for those who need offsets; `joinSoftBreaks` is for those who need the text. */
export function findSoftBreaks(text: string): SoftBreak[] {
  if (!/[\r\n]/.test(text)) return []
  return Array.from(text.matchAll(softBreaks), (match) => {
    const start = match.index
    const end = start + match[0].length
    return {start, end, reads: softBreak(text.slice(Math.max(0, start - 4), start), text.slice(end, end + 2))}
  })
}

/**
 * The text with each line ending inside it, and the spaces and tabs around that, replaced by what it reads as.
 *
 *     'Sora är en\n  modell' → 'Sora är en modell'    '拡散\r\nモデル' → '拡散モデル'
 */
export function joinSoftBreaks(text: string): string {
  let joined = ''
  let at = 0
  for (const {start, end, reads} of findSoftBreaks(text)) {
    joined += text.slice(at, start) + reads
    at = end
  }
  return joined + text.slice(at)
}

function joins(character: string): boolean {
  return eastAsian.test(character) && !spaced.test(character)
}

function firstCharacter(value: string): string {
  const point = value.codePointAt(0)
  return point === undefined ? '' : String.fromCodePoint(point)
}

/** The last character; a variation selector only chooses its shape (`葛` U+E0100), the emoji one makes it an emoji. */
function lastCharacter(value: string): string {
  let end = value.length
  while (end > 0) {
    const low = value.charCodeAt(end - 1)
    const start = low >= 0xdc00 && low <= 0xdfff && end > 1 ? end - 2 : end - 1
    const character = value.slice(start, end)
    if (character === '\uFE0F' || !/^\p{Variation_Selector}$/u.test(character)) return character
    end = start
  }
  return ''
}
