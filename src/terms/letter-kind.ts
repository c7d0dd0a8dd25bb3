/**
 * How the words of a script are told apart.
 *
 * `none`: no letter or digit; a word ends here. A code (U+FFFC) is none.
 * `spaced`: letters and digits of scripts with spaces between words, and the underscore of identifiers.
 * `katakana`: a run of it is one borrowed word, or several that only a dictionary could part.
 * `unspaced`: Han, hiragana, Thai …: words follow each other without a sign.
 */
export type LetterKind = 'none' | 'spaced' | 'katakana' | 'unspaced'

const katakana = /^[\p{Script=Katakana}\u30FC\uFF70]$/u
const unspaced = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]$/u
const spaced = /^[\p{L}\p{M}\p{Nd}\p{Pc}]$/u

/** Of the Basic Multilingual Plane, as far as it has been asked for. */
const known = new Array<LetterKind | undefined>(0x10000).fill(undefined)

/** The kind of a code point; -1, beyond an end of the text, is `none`. */
export function letterKind(point: number): LetterKind {
  if (point < 0) return 'none'
  const held = known[point]
  if (held !== undefined) return held
  const character = String.fromCodePoint(point)
  const kind = classify(character)
  if (point < known.length) known[point] = kind
  return kind
}

/** U+30FB KATAKANA MIDDLE DOT parts words; its script is Common, so it needs no row. */
function classify(character: string): LetterKind {
  if (katakana.test(character)) return 'katakana'
  if (unspaced.test(character)) return 'unspaced'
  return spaced.test(character) ? 'spaced' : 'none'
}

/** A letter of Japanese or of another script without spaces. */
export function isUnspaced(kind: LetterKind): boolean {
  return kind === 'katakana' || kind === 'unspaced'
}
