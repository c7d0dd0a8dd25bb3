/**
 * The addresses in a text, in order: with a scheme, beginning with `www.`, and of e-mail. An address ends before white
 * space, quotes, brackets and writing without spaces, since Japanese puts none behind it, and without the punctuation of
 * its sentence. It has the letters that people write into addresses: `hjälp@example.org`.
 *
 *     Se https://example.com/a?b=1. → https://example.com/a?b=1      https://example.com/aをご覧 → https://example.com/a
 */
export function findUrls(text: string): string[] {
  return Array.from(text.matchAll(address), ([found]) => found.replace(/(?<![.,;:!?*_~])[.,;:!?*_~]+$/, ''))
}

/** The text with its addresses gone. */
export function withoutUrls(text: string): string {
  return text.replace(address, ' ')
}

/**
 * Letters of scripts that have spaces between words, so that an address cannot run into the word beside it; the wide ones
 * stand in Japanese. Of a letter with marks, `ä`, there may be two characters.
 */
const letter = '[[\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}\\p{M}0-9]--[\\uFF00-\\uFFEF]]'

/** RFC 3986 characters without quotes and brackets; the local part of an e-mail address is bounded, so never a square. */
const address = new RegExp(
  `(?<![${letter}_])(?:(?:https?|ftp):\\/\\/|www\\.)[${letter}\\-._~:\\/?#@!$&*+,;=%]+|` +
    `(?<![${letter}._%+\\-])[${letter}._%+\\-]{1,64}@[${letter}\\-]{1,63}(?:\\.[${letter}\\-]{1,63})+`,
  'gv'
)
