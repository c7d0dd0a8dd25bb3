/** Letters that no address of the web is written with, but that GFM's autolink literals run on into. */
const eastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF01-\uFF65]/u

/**
 * Where a literal URL ends and Japanese text begins that it swallowed.
 *
 *     https://example.com/aをご覧
 *                          ^ 21
 *
 * @returns the length of the address, or undefined when it holds no such text
 */
export function cutUrl(raw: string): number | undefined {
  if (raw.startsWith('<')) return undefined
  const cut = raw.search(eastAsian)
  return cut > 0 ? cut : undefined
}
