import type {DatabaseSync} from 'node:sqlite'
import {numberTable} from './number-table.ts'
import {rowsInto} from './rows-into.ts'

/** Bits of the filter: 8 MB. Of two million names one in 250 is looked for in vain. */
const bits = 2 ** 26

/** As many names are looked up one by one; after that it pays to go through all that are stored. */
const fewNames = 5000

/**
 * Which texts are in the table `found`. Whoever imports a large file asks for each of its texts, nearly all new: a Bloom
 * filter answers for those, and what was added waits here until it can be written in the order of the table.
 */
export interface KnownNames {
  /** The number of the text that bears a name. */
  find(name: number): number | undefined
  add(name: number, text: number): void
  /** Writes what was added. */
  flush(): void
}

export function knownNames(database: DatabaseSync): KnownNames {
  const get = database.prepare('SELECT text FROM found WHERE hash = ?')
  get.setReturnArrays(true)
  const rows = rowsInto(database, 'found')
  const waiting = numberTable()
  let filter: Uint32Array | undefined
  let asked = 0

  /** Twice 26 bits of the 53. */
  const note = (set: Uint32Array, name: number): void => {
    const first = name % bits
    const second = Math.floor(name / bits) % bits
    set[first >>> 5]! |= 1 << (first & 31)
    set[second >>> 5]! |= 1 << (second & 31)
  }
  const mayHave = (set: Uint32Array, name: number): boolean => {
    const first = name % bits
    const second = Math.floor(name / bits) % bits
    return ((set[first >>> 5]! >>> (first & 31)) & (set[second >>> 5]! >>> (second & 31)) & 1) === 1
  }
  const filled = (): Uint32Array => {
    const set = new Uint32Array(bits / 32)
    for (const row of database.prepare('SELECT hash FROM found').iterate()) note(set, row.hash as number)
    for (const name of waiting.keys()) note(set, name)
    return set
  }
  return {
    find(name) {
      if (filter === undefined && ++asked > fewNames) filter = filled()
      if (filter !== undefined && !mayHave(filter, name)) return undefined
      return waiting.get(name) ?? (get.get(name) as unknown as [number] | undefined)?.[0]
    },
    add(name, text) {
      waiting.set(name, text)
      if (filter !== undefined) note(filter, name)
    },
    flush() {
      for (const name of waiting.keys()) rows.put(name, waiting.get(name)!)
      rows.flush()
      waiting.clear()
    }
  }
}
