/** Texts in which searched words are looked for: as `tokens` reads them, width, case and composition alike. */
export function searched(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

/**
 * The pairs of neighbouring UTF-16 code units of a text, each once, the last unit with nothing: what any substring is
 * found by, and a single character by the range of all pairs that begin with it.
 *
 *     拡散 → 拡·散, 散·∅
 */
export function pairsOf(text: string): Uint32Array {
  const ready = searched(text)
  const pairs = new Set<number>()
  for (let at = 0; at < ready.length; at++) {
    const next = at + 1 < ready.length ? ready.charCodeAt(at + 1) : 0
    pairs.add(ready.charCodeAt(at) * 0x1_0000 + next)
  }
  return Uint32Array.from(pairs)
}
