/** Texts in which searched words are looked for: as `tokens` reads them, width, case and composition alike. */
export function searched(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

/**
 * The pairs of neighbouring UTF-16 code units of a text, each once, the last unit with nothing: what any substring is
 * found by, and a single character by the range of all pairs that begin with it.
 *
 *     拡散 → 拡·散, 散·∅
 *
 * @returns ascending
 */
export function pairsOf(text: string): Uint32Array {
  const ready = searched(text)
  const pairs = new Uint32Array(ready.length)
  for (let at = 0; at < ready.length; at++) {
    const next = at + 1 < ready.length ? ready.charCodeAt(at + 1) : 0
    pairs[at] = ready.charCodeAt(at) * 0x1_0000 + next
  }
  pairs.sort()
  let count = 0
  for (const pair of pairs) if (count === 0 || pairs[count - 1] !== pair) pairs[count++] = pair
  return pairs.subarray(0, count)
}
