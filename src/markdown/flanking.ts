/** How CommonMark §6.2 sees a character beside a delimiter run; the edge of a block counts as white space. */
type CharacterClass = 'space' | 'punctuation' | 'other'

/** Which side of the mark a character is on: parsers disagree about emoji, so each side takes the stricter reading. */
type Side = 'outside' | 'inside'

/**
 * The class of the character that `text` ends with (`last`) or begins with.
 *
 * micromark reads UTF-16 code units, so an emoji is "other" to it; by the letter of CommonMark 0.31 it is a symbol and
 * thus punctuation. A mark that works in both readings works in every parser.
 */
function classOf(character: string | undefined, side: Side): CharacterClass {
  if (character === undefined || character === '' || /[\s\u200B]/u.test(character)) {
    return character === '\u200B' || character === '\uFEFF' ? 'other' : 'space'
  }
  if (character.length > 1) return side === 'inside' && /[\p{P}\p{S}]/u.test(character) ? 'punctuation' : 'other'
  return /[\p{P}\p{S}]/u.test(character) ? 'punctuation' : 'other'
}

export function firstCharacter(text: string): string | undefined {
  const point = text.codePointAt(0)
  return point === undefined ? undefined : String.fromCodePoint(point)
}

export function lastCharacter(text: string): string | undefined {
  const low = text.charCodeAt(text.length - 1)
  const isPair = low >= 0xdc00 && low <= 0xdfff && text.length > 1
  return text === '' ? undefined : text.slice(isPair ? -2 : -1)
}

/**
 * Whether a mark of `*`, `_` or `~` opens here: CommonMark §6.2 rules 1–8, GFM strikethrough as micromark does it.
 *
 *     です**「重要   no: followed by punctuation, and a letter before it
 *     です **「重要  yes
 */
export function canOpen(mark: string, outside: string | undefined, inside: string | undefined): boolean {
  const before = classOf(outside, 'outside')
  const after = classOf(inside, 'inside')
  const left = after !== 'space' && (after !== 'punctuation' || before !== 'other')
  const right = before !== 'space' && (before !== 'punctuation' || after !== 'other')
  return mark.startsWith('_') ? left && (!right || before === 'punctuation') : left
}

/** Whether a mark closes here. */
export function canClose(mark: string, inside: string | undefined, outside: string | undefined): boolean {
  return canOpen(mark, outside, inside)
}
