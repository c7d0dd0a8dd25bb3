import type {DatabaseSync, SQLInputValue} from 'node:sqlite'

/** As many rows are put at once: alone, a short one takes three times as long. */
const atOnce = 32

/** Puts rows of two columns into a table, the first of them its key; a row that is there is replaced. */
export interface RowsInto {
  put(key: number, value: SQLInputValue): void
  /** What was put is in the table, where others find it. */
  flush(): void
}

export function rowsInto(database: DatabaseSync, table: string): RowsInto {
  const statement = (rows: number) =>
    database.prepare(`INSERT OR REPLACE INTO ${table} VALUES ${Array.from({length: rows}, () => '(?, ?)').join(', ')}`)
  const one = statement(1)
  const many = statement(atOnce)
  let waiting: SQLInputValue[] = []
  return {
    put(key, value) {
      waiting.push(key, value)
      if (waiting.length < 2 * atOnce) return
      many.run(...waiting)
      waiting = []
    },
    flush() {
      for (let at = 0; at < waiting.length; at += 2) one.run(waiting[at]!, waiting[at + 1]!)
      waiting = []
    }
  }
}
