/** Numbers by numbers: what a `Map` is, without an object for each. */
export interface NumberTable {
  readonly size: number
  get(key: number): number | undefined
  set(key: number, value: number): void
  /** All keys, ascending. */
  keys(): Float64Array
  clear(): void
}

/**
 * Open addressing in two typed arrays. A `Map` of numbers above 2³¹ makes two objects for each entry, which outlive many
 * collections; of two hundred thousand, what they cost in memory is several times their size.
 *
 * Keys are integers from 0 to 2⁵³ − 1, well mixed in their lower bits; values from 0 to 2⁵³ − 1.
 */
export function numberTable(): NumberTable {
  let bits = 12
  let keys = filled(bits)
  let values = new Float64Array(2 ** bits)
  let size = 0

  /** Where a key is, or the free place where it would be. */
  const placeOf = (key: number): number => {
    const mask = keys.length - 1
    let at = (key % 0x1_0000_0000) & mask
    while (keys[at] !== key && keys[at] !== free) at = (at + 1) & mask
    return at
  }

  const grow = (): void => {
    const [oldKeys, oldValues] = [keys, values]
    keys = filled(++bits)
    values = new Float64Array(2 ** bits)
    for (let at = 0; at < oldKeys.length; at++) {
      if (oldKeys[at] === free) continue
      const place = placeOf(oldKeys[at]!)
      keys[place] = oldKeys[at]!
      values[place] = oldValues[at]!
    }
  }

  return {
    get size() {
      return size
    },
    get(key) {
      const at = placeOf(key)
      return keys[at] === free ? undefined : values[at]
    },
    set(key, value) {
      if (2 * (size + 1) > keys.length) grow()
      const at = placeOf(key)
      if (keys[at] === free) size++
      keys[at] = key
      values[at] = value
    },
    keys: () => keys.filter((key) => key !== free).sort(),
    clear() {
      keys.fill(free)
      size = 0
    }
  }
}

/** A key that there is none of. */
const free = -1

function filled(bits: number): Float64Array<ArrayBuffer> {
  return new Float64Array(2 ** bits).fill(free)
}
