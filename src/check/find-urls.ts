/**
 * The addresses in a text, in order: with a scheme, beginning with `www.`, and of e-mail. An address ends before white
 * space, quotes, brackets and anything that is not ASCII, since Japanese puts no space behind it, and without the
 * punctuation of its sentence.
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

/** RFC 3986 characters without quotes and brackets; the local part of an e-mail address is bounded, so never a square. */
const address =
  /(?:\b(?:https?|ftp):\/\/|\bwww\.)[A-Za-z0-9\-._~:/?#@!$&*+,;=%]+|(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})+/g
