/** Pairs of a key and a number, 32 bits each, that are sorted together. */
export interface Pairs {
  readonly count: number
  add(key: number, number: number): void
  /** By key, then by number: number, key, number, key … It is empty afterwards, and the array good until the next `add`. */
  taken(): Uint32Array
}

/**
 * Two numbers of 32 bits are one of 64 to the machine, and `BigUint64Array.sort` makes no objects: 13 million pairs are
 * sorted in a second.
 */
export function pairs(): Pairs {
  let buffer = new Uint32Array(2 ** 12)
  let count = 0
  return {
    get count() {
      return count
    },
    add(key, number) {
      if (2 * count === buffer.length) {
        const larger = new Uint32Array(2 * buffer.length)
        larger.set(buffer)
        buffer = larger
      }
      buffer[2 * count] = number
      buffer[2 * count + 1] = key
      count++
    },
    taken() {
      // The machines that Node runs on are little-endian: the key is the upper half.
      new BigUint64Array(buffer.buffer, 0, count).sort()
      const all = buffer.subarray(0, 2 * count)
      count = 0
      return all
    }
  }
}
