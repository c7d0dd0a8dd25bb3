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

const known = new Map<string, LetterKind>()

/** The kind of a character; of the empty string, `none`. */
export function letterKind(character: string): LetterKind {
  let kind = known.get(character)
  if (kind === undefined) {
    // U+30FB KATAKANA MIDDLE DOT parts words; its script is Common, so it needs no row.
    kind = katakana.test(character)
      ? 'katakana'
      : unspaced.test(character)
        ? 'unspaced'
        : spaced.test(character)
          ? 'spaced'
          : 'none'
    // As many as a text of many languages has; more would only hold memory.
    if (known.size < 20_000) known.set(character, kind)
  }
  return kind
}

/** A letter of Japanese or of another script without spaces. */
export function isUnspaced(kind: LetterKind): boolean {
  return kind === 'katakana' || kind === 'unspaced'
}
