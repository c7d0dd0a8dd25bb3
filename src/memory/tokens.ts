import type {Locale} from '../model/locale.ts'
import {wordSegmenter} from '../model/word-segmenter.ts'

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
  const cut = cutterOf(locale)
  if (wantsDictionary.test(ready)) return cut.tokens(ready)
  const found: string[] = []
  for (let start = 0; start < ready.length; ) {
    const space = ready.indexOf(' ', start)
    const end = space === -1 ? ready.length : space
    if (end > start) {
      const piece = ready.slice(start, end)
      const [, word] = oneWord.exec(piece) ?? []
      if (word === undefined) found.push(...cut.known(piece))
      else found.push(word)
    }
    start = end + 1
  }
  return found
}

/**
 * The tokens of what stands between two spaces of a text without digits and without what NFKC changes, in lower case.
 */
export function tokensOfPiece(piece: string, locale: Locale): readonly string[] {
  return cutterOf(locale).known(piece)
}

/** Scripts whose words only a dictionary tells apart, which looks at more than what stands between two spaces. */
const wantsDictionary =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/**
 * Most of what stands between two spaces: one word of Latin letters, and marks around it that never belong to it, one
 * before, any number behind.
 */
export const aroundWords = {letters: 'a-zà-öø-ɏ', before: '"“”«(', behind: '.,:;!?"”»)'} as const
const oneWord = new RegExp(`^[${aroundWords.before}]?([${aroundWords.letters}]+)[${aroundWords.behind}]*$`)

/** Cuts for a locale. A word boundary is at every space (UAX #29), so what is between two is cut once and then known. */
interface Cutter {
  tokens(text: string): string[]
  known(piece: string): readonly string[]
}

const cutters = new Map<Locale, Cutter>()
/** Pieces that a cutter knows at most, and the longest, in UTF-16 code units. */
const mostKnown = 100_000
const longestKnown = 40

function cutterOf(locale: Locale): Cutter {
  let cutter = cutters.get(locale)
  if (cutter === undefined) {
    cutter = cutterFor(wordSegmenter(locale))
    cutters.set(locale, cutter)
  }
  return cutter
}

function cutterFor(segmenter: Intl.Segmenter): Cutter {
  const pieces = new Map<string, readonly string[]>()
  const cut = (text: string): string[] => {
    const found: string[] = []
    const segments = segmenter.segment(text)
    // A fifth faster than to iterate.
    for (let at = 0; at < text.length; ) {
      const {segment, isWordLike} = segments.containing(at)!
      if (isWordLike) found.push(isNumber(segment) ? numberToken : segment)
      at += segment.length
    }
    return found
  }
  return {
    tokens: cut,
    known(piece) {
      const before = pieces.get(piece)
      if (before !== undefined) return before
      const found = cut(piece)
      if (pieces.size === mostKnown) pieces.clear()
      if (piece.length <= longestKnown) pieces.set(piece, found)
      return found
    }
  }
}

function isNumber(token: string): boolean {
  return /\p{Nd}/u.test(token) && !/\p{L}/u.test(token)
}
