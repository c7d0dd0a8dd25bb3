/**
 * What was found out about pieces of a text, by their units: texts say the same again and again, and to judge a word
 * takes longer than to remember it. Where two pieces have one hash, the later is kept.
 */
export class Memory<Value> {
  readonly #kept = new Map<number, {readonly piece: Uint16Array; readonly value: Value}>()
  #size = 0

  /** What was kept of the units between two offsets, whose hash is given. */
  recall(hash: number, units: Uint16Array, start: number, end: number): Value | undefined {
    const kept = this.#kept.get(hash)
    if (kept === undefined || kept.piece.length !== end - start) return undefined
    const {piece, value} = kept
    for (let at = 0; at < piece.length; at++) if (piece[at] !== units[start + at]) return undefined
    return value
  }

  keep(hash: number, units: Uint16Array, start: number, end: number, value: Value): Value {
    this.#size += end - start
    if (this.#size > most) {
      this.#kept.clear()
      this.#size = end - start
    }
    this.#kept.set(hash, {piece: units.slice(start, end), value})
    return value
  }
}

/** Units in all, so that a text of one endless word cannot fill the memory; words enough for a long novel. */
const most = 500_000
