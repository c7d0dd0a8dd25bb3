import type {Locale} from '../model/locale.ts'

/** What every number and numeric date counts as: a name that no word can have. */
export const numberToken = '#'

/**
 * Numbers and dates that word segmentation would cut in pieces. Each is replaced by one digit before the cut.
 * Looked for after NFKC, which has made NBSP and the narrow NBSP of grouped numbers a space.
 */
const numericForms: readonly RegExp[] = [
  // 2024-01-15, 2024/1/15, 2024.01.15: ISO 8601, ja
  /(?<![\p{L}\p{N}])\d{4}([-./])\d{1,2}\1\d{1,2}(?![\p{L}\p{N}])/gu,
  // 15.1.2024, 15/01/24, 1-15-2024: nb, en
  /(?<![\p{L}\p{N}])\d{1,2}([-./])\d{1,2}\1\d{2,4}(?![\p{L}\p{N}])/gu,
  // 10 000, 1 234 567: grouped by spaces, sv and nb
  /(?<![\p{L}\p{N}]|\d[.,])\d{1,3}(?: \d{3})+(?![\p{L}\p{N}])/gu
]

const segmenters = new Map<Locale, Intl.Segmenter>()

/**
 * The tokens by which two texts are compared: NFKC, lower case, the word-like pieces of `Intl.Segmenter`; a number or
 * numeric date is one class token, codes and punctuation are none.
 *
 *     "Öppna  ￼ den 2024-01-15, 10 000 gånger!" → öppna · den · # · # · gånger
 *
 * @param text plain or flattened text (`flatten`): a standalone code parts words, a pair does not
 */
export function tokens(text: string, locale: Locale): string[] {
  let ready = text.normalize('NFKC').toLowerCase()
  if (/\d/.test(ready)) for (const form of numericForms) ready = ready.replace(form, '0')
  const found: string[] = []
  for (const {segment, isWordLike} of segmenterOf(locale).segment(ready)) {
    if (isWordLike) found.push(isNumber(segment) ? numberToken : segment)
  }
  return found
}

function isNumber(token: string): boolean {
  return /\p{Nd}/u.test(token) && !/\p{L}/u.test(token)
}

function segmenterOf(locale: Locale): Intl.Segmenter {
  let segmenter = segmenters.get(locale)
  if (segmenter === undefined) {
    segmenter = new Intl.Segmenter(locale, {granularity: 'word'})
    segmenters.set(locale, segmenter)
  }
  return segmenter
}
