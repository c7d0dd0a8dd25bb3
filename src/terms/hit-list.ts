/** Units that there is always room for, and those of a text whose room nobody holds for good. */
const least = 1 << 14
const mostKept = 1 << 21

/**
 * Where forms stand in a folded text, whether or not they stand as words of their own. They come by their ends or by their
 * beginnings, and are gone through by beginnings, the longer before the shorter: in lists of numbers, since a text of
 * ideographs has one at nearly every unit.
 */
export class HitList {
  /** By the first unit: the longest hit there; 0 for none. All 0 when it is empty. */
  #longest = new Int32Array(least)
  /** A bit for each first unit, so that the many units without a hit are passed over 32 at a time. */
  #firsts = new Int32Array((least >>> 5) + 1)
  /** By hit, from 1: the next shorter one, the unit behind it, and what it is. */
  #shorter = new Int32Array(1 << 12)
  #after = new Int32Array(1 << 12)
  #pattern = new Int32Array(1 << 12)
  #count = 0

  get isEmpty(): boolean {
    return this.#count === 0
  }

  /** Makes room for a text of so many units. What an unfinished look has left is forgotten. */
  begin(length: number): void {
    if (this.#count > 0) {
      this.#longest.fill(0)
      this.#firsts.fill(0)
    }
    this.#count = 0
    const kept = this.#longest.length
    if (kept > length && (kept <= mostKept || length > mostKept)) return
    const size = Math.max(2 * length, least)
    this.#longest = new Int32Array(size)
    this.#firsts = new Int32Array((size >>> 5) + 1)
  }

  add(first: number, after: number, pattern: number): void {
    const hit = ++this.#count
    if (hit === this.#after.length) this.#grow()
    this.#after[hit] = after
    this.#pattern[hit] = pattern
    const longest = this.#longest[first]!
    // Nearly always the latest is the longest.
    if (longest === 0 || this.#after[longest]! < after) {
      this.#shorter[hit] = longest
      this.#longest[first] = hit
      this.#firsts[first >>> 5]! |= 1 << (first & 31)
      return
    }
    let before = longest
    for (let next = this.#shorter[before]!; next !== 0 && this.#after[next]! >= after; ) {
      before = next
      next = this.#shorter[before]!
    }
    this.#shorter[hit] = this.#shorter[before]!
    this.#shorter[before] = hit
  }

  /**
   * Goes through the hits and forgets them.
   *
   * @param length - of the text
   * @param mayBegin - asked once for each first unit at which a hit is wanted
   * @param take - gets the hits of such a unit until it takes one; those that begin before its end are not wanted
   */
  drain(
    length: number,
    mayBegin: (first: number) => boolean,
    take: (first: number, after: number, pattern: number) => boolean
  ): void {
    const longest = this.#longest
    const firsts = this.#firsts
    for (let word = 0, taken = 0; word << 5 < length; word++) {
      for (let bits = firsts[word]!; bits !== 0; bits &= bits - 1) {
        const first = (word << 5) + 31 - Math.clz32(bits & -bits)
        let hit = longest[first]!
        longest[first] = 0
        if (first < taken || !mayBegin(first)) continue
        for (; hit !== 0; hit = this.#shorter[hit]!) {
          const after = this.#after[hit]!
          if (!take(first, after, this.#pattern[hit]!)) continue
          taken = after
          break
        }
      }
      firsts[word] = 0
    }
    this.#count = 0
  }

  #grow(): void {
    const size = 2 * this.#after.length
    this.#shorter = grown(this.#shorter, size)
    this.#after = grown(this.#after, size)
    this.#pattern = grown(this.#pattern, size)
  }
}

function grown(old: Int32Array<ArrayBuffer>, size: number): Int32Array<ArrayBuffer> {
  const fresh = new Int32Array(size)
  fresh.set(old)
  return fresh
}
