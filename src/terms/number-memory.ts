import {mixed} from './mixed.ts'

/** A slot of the table: the hash of a piece, where its units stand in the pool, how many they are, and what is kept. */
const slotSize = 4

/** Slots that are looked at for one hash: who makes up words with the same slot makes himself forgotten, not us slow. */
const probes = 16

/** Units in all, so that a text of one endless word cannot fill the memory; words enough for a long novel. */
const most = 500_000

/**
 * A number for each piece of a text, by its units. All lies in two arrays, since every word of a text is asked for. Whose
 * hash has no room left takes the place of another.
 */
export class NumberMemory {
  /** Open addressing; a length of 0 is a free slot. At least half are free. */
  #table = new Int32Array(slotSize << 10)
  #pool = new Uint16Array(1 << 12)
  #used = 0
  #count = 0

  /** What was kept of the units between two offsets, whose hash is given; -1 for nothing. */
  recall(hash: number, units: Uint16Array, start: number, end: number): number {
    const table = this.#table
    const pool = this.#pool
    const length = end - start
    const mask = table.length / slotSize - 1
    const first = mixed(hash)
    for (let probe = 0; probe < probes; probe++) {
      const at = ((first + probe) & mask) * slotSize
      const kept = table[at + 2]!
      if (kept === 0) return -1
      if (table[at] !== hash || kept !== length) continue
      const from = table[at + 1]!
      let same = 0
      while (same < length && pool[from + same] === units[start + same]) same++
      if (same === length) return table[at + 3]!
    }
    return -1
  }

  /** @returns whether all that was kept has to be forgotten, and is, before a piece of this length can be */
  makeRoom(length: number): boolean {
    if (this.#used + length <= most) return false
    this.#table.fill(0)
    this.#count = 0
    this.#used = 0
    return true
  }

  /** @param number not below 0 */
  keep(hash: number, units: Uint16Array, start: number, end: number, number: number): void {
    const length = end - start
    if (length === 0 || length > most) return
    this.makeRoom(length)
    if (this.#used + length > this.#pool.length) {
      const larger = new Uint16Array(2 * (this.#used + length))
      larger.set(this.#pool)
      this.#pool = larger
    }
    if (2 * slotSize * ++this.#count > this.#table.length) this.#grow()
    this.#pool.set(units.subarray(start, end), this.#used)
    place(this.#table, hash, this.#used, length, number)
    this.#used += length
  }

  #grow(): void {
    const old = this.#table
    this.#table = new Int32Array(2 * old.length)
    for (let at = 0; at < old.length; at += slotSize) {
      if (old[at + 2] !== 0) place(this.#table, old[at]!, old[at + 1]!, old[at + 2]!, old[at + 3]!)
    }
  }
}

/** Where there is no room within reach, what stands there gives way. */
function place(table: Int32Array, hash: number, from: number, length: number, number: number): void {
  const mask = table.length / slotSize - 1
  const first = mixed(hash)
  let probe = 0
  while (probe < probes && table[((first + probe) & mask) * slotSize + 2] !== 0) probe++
  const at = ((first + (probe % probes)) & mask) * slotSize
  table[at] = hash
  table[at + 1] = from
  table[at + 2] = length
  table[at + 3] = number
}
