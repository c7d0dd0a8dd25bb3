import type {DatabaseSync, StatementSync} from 'node:sqlite'
import {numbersIn} from './numbers.ts'
import type {Posting} from './postings.ts'
import {type RowsInto, rowsInto} from './rows-into.ts'

/** How many rows a key has room for: the upper bits of a number, which tell its row. */
const rows = 2 ** 20
const rowOf = (number: number): number => number >>> 12

/** A row that is longer is cut in two, where the upper bits of its numbers change. */
const longRow = 1000

/** Told of each list: how much longer it became, and how long a row of it is now. */
export type Grown = (key: number, by: number, row: number) => void

/** The lists of a table. */
export interface Lists {
  /** The rows of a list that may hold numbers from `from` up to and without `to`. */
  read(key: number, from: number, to: number): Uint32Array[]
  /** The rows of all lists from one key to another. */
  readKeys(from: number, to: number): Uint32Array[]
  /** Puts numbers in, or takes them out. Tells how much longer each list became. */
  change(postings: Iterable<Posting>, way: 'add' | 'remove', grown?: Grown): void
}

export function lists(database: DatabaseSync, table: 'feature' | 'pair' | 'said'): Lists {
  const readRows = database.prepare(
    `SELECT numbers FROM ${table} WHERE id <= ?2 AND id >= coalesce(
       (SELECT max(id) FROM ${table} WHERE id <= ?1 AND id >= ?3), ?3)`
  )
  readRows.setReturnArrays(true)
  const readAll = database.prepare(`SELECT numbers FROM ${table} WHERE id BETWEEN ? AND ?`)
  readAll.setReturnArrays(true)
  return {
    read: (key, from, to) => numbersOf(readRows.all(key * rows + rowOf(from), key * rows + rowOf(to - 1), key * rows)),
    readKeys: (from, to) => numbersOf(readAll.all(from * rows, to * rows + rows - 1)),
    change: (postings, way, grown) => change(database, table, postings, way, grown ?? (() => {}))
  }
}

function numbersOf(found: readonly unknown[]): Uint32Array[] {
  return found.map((row) => numbersIn((row as [Uint8Array])[0]))
}

function change(
  database: DatabaseSync,
  table: string,
  postings: Iterable<Posting>,
  way: 'add' | 'remove',
  grown: Grown
): void {
  const statements: Statements = {
    head: prepared(database, `SELECT id, numbers FROM ${table} WHERE id >= ? AND id < ? ORDER BY id LIMIT 2`),
    last: prepared(database, `SELECT id, numbers FROM ${table} WHERE id <= ? AND id >= ? ORDER BY id DESC LIMIT 1`),
    next: prepared(database, `SELECT id, numbers FROM ${table} WHERE id > ? AND id < ? ORDER BY id LIMIT 1`),
    drop: database.prepare(`DELETE FROM ${table} WHERE id = ?`),
    rows: rowsInto(database, table)
  }
  // A new table has nothing to look for, and takes most of all numbers that there will be.
  const isEmpty = database.prepare(`SELECT id FROM ${table} LIMIT 1`).get() === undefined
  for (const {key, numbers} of postings) {
    if (isEmpty) {
      write(statements.rows, key, numbers)
      grown(key, numbers.length, numbers.length)
    } else changeList(statements, key, numbers, way, grown)
  }
  statements.rows.flush()
}

interface Statements {
  readonly head: StatementSync
  readonly last: StatementSync
  readonly next: StatementSync
  readonly drop: StatementSync
  readonly rows: RowsInto
}

function prepared(database: DatabaseSync, query: string): StatementSync {
  const statement = database.prepare(query)
  statement.setReturnArrays(true)
  return statement
}

type Row = [id: number, numbers: Uint8Array]

/** Row by row, each with the numbers that belong to it. */
function changeList(
  statements: Statements,
  key: number,
  numbers: Uint32Array,
  way: 'add' | 'remove',
  grown: Grown
): void {
  const first = key * rows
  const end = first + rows
  // Most lists are one row.
  const [only, more] = statements.head.all(first, end) as unknown as Row[]
  if (more === undefined) {
    const old = only === undefined ? new Uint32Array(0) : numbersIn(only[1])
    const now = way === 'add' ? joined(old, numbers) : without(old, numbers)
    if (only !== undefined && (now.length === 0 || first + rowOf(now[0]!) !== only[0])) statements.drop.run(only[0])
    write(statements.rows, key, now)
    grown(key, now.length - old.length, now.length)
    return
  }
  let longer = 0
  let longestRow = 0
  for (let at = 0; at < numbers.length; ) {
    const target = first + rowOf(numbers[at]!)
    // What comes before the first row belongs to it.
    const row = (statements.last.get(target, first) ?? statements.next.get(target, end)) as unknown as Row | undefined
    const next =
      row === undefined ? undefined : (statements.next.get(Math.max(row[0], target), end) as unknown as Row | undefined)
    const limit = next === undefined ? rows : next[0] - first
    let until = at + 1
    while (until < numbers.length && rowOf(numbers[until]!) < limit) until++
    const own = numbers.subarray(at, until)
    const old = row === undefined ? new Uint32Array(0) : numbersIn(row[1])
    const now = way === 'add' ? joined(old, own) : without(old, own)
    if (row !== undefined && (now.length === 0 || first + rowOf(now[0]!) !== row[0])) statements.drop.run(row[0])
    write(statements.rows, key, now)
    statements.rows.flush()
    longer += now.length - old.length
    longestRow = Math.max(longestRow, now.length)
    at = until
  }
  grown(key, longer, longestRow)
}

/** A list as rows, each of `longRow` numbers or as few more as the upper bits allow. */
function write(into: RowsInto, key: number, numbers: Uint32Array): void {
  for (let start = 0; start < numbers.length; ) {
    let end = Math.min(start + longRow, numbers.length)
    while (end < numbers.length && rowOf(numbers[end]!) === rowOf(numbers[end - 1]!)) end++
    into.put(key * rows + rowOf(numbers[start]!), numbers.subarray(start, end))
    start = end
  }
}

function joined(left: Uint32Array, right: Uint32Array): Uint32Array {
  const all = new Uint32Array(left.length + right.length)
  let count = 0
  let l = 0
  let r = 0
  while (l < left.length || r < right.length) {
    const takesLeft = r === right.length || (l < left.length && left[l]! <= right[r]!)
    const number = takesLeft ? left[l++]! : right[r++]!
    if (count === 0 || all[count - 1] !== number) all[count++] = number
  }
  return all.subarray(0, count)
}

function without(list: Uint32Array, gone: Uint32Array): Uint32Array {
  let at = 0
  return list.filter((number) => {
    while (at < gone.length && gone[at]! < number) at++
    return gone[at] !== number
  })
}
