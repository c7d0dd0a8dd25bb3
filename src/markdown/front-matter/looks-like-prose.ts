/** Scripts that put no space between words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u

/** Locale-free: only asked how many words there are. */
let words: Intl.Segmenter | undefined

/** A URL, a path or a file name: one run of characters that names a place. */
export function isAddress(value: string): boolean {
  if (/[ \t\r\n]/.test(value)) return false
  return /^(?:[a-zA-Z][a-zA-Z0-9+.-]*:|\/|\.{1,2}\/|#|www\.)/.test(value) || /^[\w%/.-]+\.[a-zA-Z0-9]{2,5}$/.test(value)
}

/** Whether a value that nobody asked to translate has three words or more, so that somebody may have forgotten it. */
export function looksLikeProse(value: string): boolean {
  if (isAddress(value)) return false
  if (!unspaced.test(value)) return value.split(/[ \t\r\n]+/).filter((word) => /\p{L}/u.test(word)).length >= 3
  words ??= new Intl.Segmenter('und', {granularity: 'word'})
  let count = 0
  for (const {isWordLike, segment} of words.segment(value)) if (isWordLike === true && /\p{L}/u.test(segment)) count++
  return count >= 3
}
