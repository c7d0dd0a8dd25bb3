import {mixed} from './mixed.ts'
import {isRun, kindAt} from './word-kind.ts'

/** Numbers of a node, and where in them stand those after the hash. */
const nodeSize = 4
const fromOf = 1
const sizeOf = 2
const patternOf = 3

/**
 * Patterns by their words, under a hash: a text is looked through with one look-up for each of its words, however many
 * patterns there are. Every beginning of a pattern that ends where a word ends is a node of its own, so that a pattern
 * of several words is followed word by word and given up at the first that differs.
 *
 *     state of the art     state, "state ", "state of", … , "state of the art"
 *
 * The hash of a string is Σ unit[i] · base^i modulo 2^32: it grows at both ends, which gives those of all beginnings
 * and of all ends of a word in one pass each.
 */
export class WordTable {
  #nodes = 0
  /** Node + 1 by hash; 0 is free. At most half of the slots are used. */
  #slots = new Int32Array(1 << 12)
  /**
   * By node, side by side so that they are fetched at once: its hash; where its units stand in the pool; twice their number,
   * and one more where a longer pattern begins with it; the pattern that it is, or -1.
   */
  #told = new Int32Array(nodeSize << 11)
  /** A bit for the hash of each node, 16 times as many as there is room for nodes. */
  #bits = new Int32Array(1 << 10)
  #pool = new Uint16Array(1 << 14)
  #used = 0

  /** The number of a pattern, not empty: the given one, or that which it already has. */
  add(units: Uint16Array, length: number, number: number): number {
    let hash = 0
    let power = 1
    let node = -1
    let pooled = -1
    for (let end = 0; end < length; ) {
      const next = wordEnd(units, end, length)
      for (; end < next; end++) {
        hash = (hash + Math.imul(units[end]!, power)) | 0
        power = Math.imul(power, hashBase)
      }
      if (node >= 0) this.#told[nodeSize * node + sizeOf]! |= 1
      node = this.find(hash, units, 0, end)
      if (node < 0) {
        if (pooled < 0) pooled = this.#keep(units, length)
        node = this.#insert(hash, pooled, end)
      }
    }
    const at = nodeSize * node + patternOf
    if (this.#told[at]! < 0) this.#told[at] = number
    return this.#told[at]!
  }

  /**
   * The node of the units, whose hash is given, or -1.
   *
   * @param known - units at the beginning that are not compared once more, so that a text is not read again and again
   */
  find(hash: number, units: Uint16Array, start: number, length: number, known = 0): number {
    const slots = this.#slots
    const told = this.#told
    const mask = slots.length - 1
    for (let slot = mixed(hash) & mask; ; slot = (slot + 1) & mask) {
      const node = slots[slot]! - 1
      if (node < 0) return -1
      const at = nodeSize * node
      if (told[at] !== hash || told[at + sizeOf]! >> 1 !== length) continue
      if (this.is(node, units, start, known)) return node
    }
  }

  /** Whether a node is the units at a place, from the one that is given on. */
  is(node: number, units: Uint16Array, start: number, known: number): boolean {
    const from = this.#told[nodeSize * node + fromOf]!
    const length = this.#told[nodeSize * node + sizeOf]! >> 1
    const pool = this.#pool
    let at = known
    while (at < length && pool[from + at] === units[start + at]) at++
    return at === length
  }

  /** The pattern that the units are, whose hash is given, or -1. */
  patternAt(hash: number, units: Uint16Array, start: number, length: number): number {
    const node = this.find(hash, units, start, length)
    return node < 0 ? -1 : this.patternOf(node)
  }

  /** Whether a pattern is one word and this one. */
  has(word: string): boolean {
    const units = Uint16Array.from({length: word.length}, (_, at) => word.charCodeAt(at))
    return this.patternAt(hashOf(units, 0, units.length), units, 0, units.length) >= 0
  }

  /** False where no node has the hash, at the cost of a bit; nearly all parts of words are none. */
  mayHave(hash: number): boolean {
    const bit = mixed(hash)
    return (this.#bits[(bit >>> 5) & (this.#bits.length - 1)]! & (1 << (bit & 31))) !== 0
  }

  /** The pattern that a node is, or -1. */
  patternOf(node: number): number {
    return this.#told[nodeSize * node + patternOf]!
  }

  goesOn(node: number): boolean {
    return (this.#told[nodeSize * node + sizeOf]! & 1) === 1
  }

  #keep(units: Uint16Array, length: number): number {
    const from = this.#used
    this.#used += length
    if (this.#used > this.#pool.length) this.#pool = grown(this.#pool, new Uint16Array(2 * this.#used))
    for (let at = 0; at < length; at++) this.#pool[from + at] = units[at]!
    return from
  }

  #insert(hash: number, from: number, length: number): number {
    const node = this.#nodes++
    if (nodeSize * node === this.#told.length) {
      this.#told = grown(this.#told, new Int32Array(2 * nodeSize * node))
      this.#slots = new Int32Array(4 * node)
      this.#bits = new Int32Array(node)
      for (let old = 0; old < node; old++) this.#place(old)
    }
    const at = nodeSize * node
    this.#told[at] = hash
    this.#told[at + fromOf] = from
    this.#told[at + sizeOf] = 2 * length
    this.#told[at + patternOf] = -1
    this.#place(node)
    return node
  }

  #place(node: number): void {
    const mask = this.#slots.length - 1
    const bit = mixed(this.#told[nodeSize * node]!)
    this.#bits[(bit >>> 5) & (this.#bits.length - 1)]! |= 1 << (bit & 31)
    let slot = bit & mask
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask
    this.#slots[slot] = node + 1
  }
}

/** Odd, so that no power of it is 0 modulo 2^32. */
export const hashBase = 0x9e3779b1 | 0

/** The hash of the units between two offsets. */
export function hashOf(units: Uint16Array, start: number, end: number): number {
  let hash = 0
  for (let at = end - 1; at >= start; at--) hash = (units[at]! + Math.imul(hash, hashBase)) | 0
  return hash
}

/**
 * Where the word that begins at a unit ends: a run of letters of a script with spaces, or of katakana; any other
 * character, a space too, is a word of its own.
 */
export function wordEnd(units: Uint16Array, at: number, length: number): number {
  const kind = kindAt(units, at, length)
  let end = at + 1
  if (isRun(kind)) while (end < length && kindAt(units, end, length) === kind) end++
  return end
}

function grown<Kind extends Uint16Array | Int32Array>(old: Kind, fresh: Kind): Kind {
  fresh.set(old)
  return fresh
}
