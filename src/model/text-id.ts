/** Texts with more tokens are of the last length. */
export const longest = 127

/** How many texts a memory can hold; numbers are never used again before it is built anew. */
export const mostTexts = 2 ** 25

/**
 * The number of a text in a memory, 32 bits: the count of its tokens above, the order in which it came below. So the
 * texts of similar length, which are all that can be alike, are one range of every list.
 *
 *     13 tokens, text 70000 → 13 · 2²⁵ + 70000
 */
export function textId(tokens: number, order: number): number {
  return Math.min(tokens, longest) * mostTexts + order
}

/** The order in which a text came: no two have the same, whatever their length. */
export function orderOf(id: number): number {
  return id & (mostTexts - 1)
}

/** How many tokens a text has; `longest` stands for that or more. */
export function lengthOf(id: number): number {
  return id >>> 25
}
