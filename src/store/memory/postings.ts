import type {DatabaseSync} from 'node:sqlite'
import {numbersIn} from './numbers.ts'
import {pairs} from './pairs.ts'

/** A list, or what is new in it. */
export interface Posting {
  readonly key: number
  /** Ascending, each once. */
  readonly numbers: Uint32Array
}

/** Numbers of lists that wait until each list can be written once. */
export interface Postings {
  /** Pairs that wait in memory, 8 bytes each. */
  readonly count: number
  add(key: number, number: number): void
  /** Puts what waits in memory on the disk. */
  spill(): void
  /** All that waits, by key; nothing waits afterwards. */
  taken(): Generator<Posting>
}

/** Pairs of a block on the disk. */
const blockSize = 8192

/**
 * To write the lists of a memory whenever memory is full would read and write most of them each time. So what waits is
 * sorted and laid down as a run, and the runs are merged in the end (Knuth, TAOCP 3, §5.4.1). They are in a temporary table:
 * SQLite puts it where the system wants such files, and nobody has to clear it away.
 *
 * @param name of the table
 */
export function postings(database: DatabaseSync, name: string): Postings {
  const table = `temp.waiting_${name}`
  const waiting = pairs()
  let runs: {first: number; end: number}[] = []
  let blocks = 0

  const readBlock = (): ((id: number) => Uint32Array) => {
    const read = database.prepare(`SELECT pairs FROM ${table} WHERE id = ?`)
    return (id) => numbersIn(read.get(id)!.pairs as Uint8Array)
  }
  return {
    get count() {
      return waiting.count
    },
    add: waiting.add,
    spill() {
      database.exec(`CREATE TABLE IF NOT EXISTS ${table} (id INTEGER PRIMARY KEY, pairs BLOB NOT NULL)`)
      const put = database.prepare(`INSERT INTO ${table} VALUES (?, ?)`)
      const first = blocks
      const all = waiting.taken()
      for (let at = 0; at < all.length; at += 2 * blockSize) {
        const block = all.subarray(at, at + 2 * blockSize)
        put.run(blocks++, block)
      }
      runs.push({first, end: blocks})
    },
    *taken() {
      const last = waiting.taken()
      const read = runs.length > 0 ? readBlock() : undefined
      yield* merged([
        ...runs.map(({first, end}) => cursor((at) => (first + at < end ? read!(first + at) : undefined))),
        cursor((at) => (at === 0 ? last : undefined))
      ])
      if (runs.length > 0) database.exec(`DELETE FROM ${table}`)
      runs = []
      blocks = 0
    }
  }
}

/** Goes through sorted pairs, block by block. */
interface Cursor {
  /** Where it stands; infinite at the end. */
  readonly key: number
  /** Puts the numbers of its key into `into` from a place on, and goes to the next key. Returns the place behind them. */
  take(into: Numbers, place: number): number
}

/** Room for numbers, which grows. */
interface Numbers {
  room: Uint32Array
}

function cursor(blockAt: (at: number) => Uint32Array | undefined): Cursor {
  let next = 0
  let block = blockAt(next++) ?? new Uint32Array(0)
  let at = 0
  const keyHere = (): number => {
    while (at >= block.length) {
      const more = blockAt(next++)
      if (more === undefined) return Number.POSITIVE_INFINITY
      block = more
      at = 0
    }
    return block[at + 1]!
  }
  let key = keyHere()
  return {
    get key() {
      return key
    },
    take(into, start) {
      const own = key
      let place = start
      while (key === own) {
        if (place === into.room.length) into.room = larger(into.room)
        into.room[place++] = block[at]!
        at += 2
        key = keyHere()
      }
      return place
    }
  }
}

function* merged(cursors: readonly Cursor[]): Generator<Posting> {
  const found: Numbers = {room: new Uint32Array(1024)}
  for (;;) {
    const key = cursors.reduce((least, one) => Math.min(least, one.key), Number.POSITIVE_INFINITY)
    if (key === Number.POSITIVE_INFINITY) return
    let count = 0
    let sources = 0
    for (const one of cursors) {
      if (one.key !== key) continue
      count = one.take(found, count)
      sources++
    }
    const numbers = found.room.subarray(0, count)
    if (sources > 1) numbers.sort()
    yield {key, numbers: eachOnce(numbers)}
  }
}

/** Of sorted numbers, in an array of their own. */
function eachOnce(numbers: Uint32Array): Uint32Array {
  const unique = new Uint32Array(numbers.length)
  let count = 0
  for (const number of numbers) if (count === 0 || unique[count - 1] !== number) unique[count++] = number
  return unique.subarray(0, count)
}

function larger(array: Uint32Array): Uint32Array {
  const next = new Uint32Array(2 * array.length)
  next.set(array)
  return next
}
