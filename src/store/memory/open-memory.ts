import {DatabaseSync} from 'node:sqlite'
import type {IndexText, MemoryStore, SaidFile} from '../../model/memory-store.ts'
import {QuickHash} from '../../model/quick-hash.ts'
import {orderOf} from '../../model/text-id.ts'
import {setCacheSize} from './cache-size.ts'
import {lists} from './lists.ts'
import {numbersIn} from './numbers.ts'
import {patience} from './patience.ts'
import {schema, schemaVersion} from './schema.ts'
import {sqliteFault} from './sqlite-fault.ts'
import {readUnit} from './unit-data.ts'
import {nameOf, writerInto} from './writer.ts'

/** Where a memory is kept. */
export interface MemoryPlace {
  /** Absolute; `:memory:` for one that lives as long as the process. */
  readonly file: string
  /** What its numbers depend on besides the files: the version of the rules of tokens, of ICU. */
  readonly madeBy: string
  /** How texts are taken apart. */
  readonly indexText: IndexText
  /** Entries of lists that wait in memory while a memory is written, 8 bytes each. */
  readonly mostWaiting?: number
  /** Makes the folder of a new file. */
  prepare?(): void
  /** Removes the file with its log. */
  remove(): void
}

/**
 * A memory in a file of SQLite, with a write-ahead log so that readers never wait. Where the disk cannot be written, it
 * lives as long as the process.
 *
 * @returns `anew`: whether a file that was damaged, or made by another version, was put away
 */
export function openMemory(place: MemoryPlace): {store: MemoryStore; anew: boolean} {
  try {
    place.prepare?.()
    return {store: storeOf(opened(place), place), anew: false}
  } catch (error) {
    const fault = sqliteFault(error)
    const isOld = error instanceof OtherVersion || fault === 'damaged'
    try {
      if (isOld) place.remove()
      return {store: storeOf(opened(isOld ? place : {...place, file: ':memory:'}), place), anew: isOld}
    } catch {
      return {store: storeOf(opened({...place, file: ':memory:'}), place), anew: isOld}
    }
  }
}

class OtherVersion extends Error {}

function opened({file, madeBy}: MemoryPlace): DatabaseSync {
  const database = new DatabaseSync(file, {timeout: patience})
  try {
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA mmap_size = 0')
    // Where no disk can be written, temporary tables are not on one either.
    if (file === ':memory:') database.exec('PRAGMA temp_store = MEMORY')
    setCacheSize(database, 'reading')
    if (versionOf(database) === 0) {
      database.exec('BEGIN IMMEDIATE')
      // Two processes may begin at once.
      if (versionOf(database) === 0) {
        database.exec(schema)
        database.prepare("INSERT INTO meta VALUES ('made-by', ?)").run(madeBy)
      }
      database.exec('COMMIT')
    }
    const maker = database.prepare("SELECT value FROM meta WHERE name = 'made-by'").get()?.value
    if (versionOf(database) !== schemaVersion || maker !== madeBy) throw new OtherVersion()
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

function versionOf(database: DatabaseSync): number {
  return database.prepare('PRAGMA user_version').get()?.user_version as number
}

function storeOf(database: DatabaseSync, {indexText, mostWaiting}: MemoryPlace): MemoryStore {
  const feature = lists(database, 'feature')
  const pair = lists(database, 'pair')
  const said = lists(database, 'said')
  const prepared = (query: string) => {
    const statement = database.prepare(query)
    statement.setReturnArrays(true)
    return (...values: readonly (string | number)[]): readonly unknown[] | undefined =>
      statement.get(...values) as unknown as readonly unknown[] | undefined
  }
  const frequency = prepared('SELECT texts FROM frequency WHERE feature = ?')
  const tokens = prepared('SELECT tokens FROM text WHERE id = ?')
  const content = prepared('SELECT content FROM text WHERE id = ?')
  const text = prepared('SELECT locale, content FROM text WHERE id = ?')
  const found = prepared('SELECT text FROM found WHERE hash = ?')
  const unit = prepared('SELECT data, path FROM unit JOIN file ON file.id = file WHERE unit.id = ?')
  const firstOf = prepared('SELECT first, id FROM file WHERE path = ?')
  const unitsFrom = database.prepare('SELECT id, file FROM unit WHERE id >= ? ORDER BY id')
  const begin = database.prepare('BEGIN')
  const end = database.prepare('ROLLBACK')
  const locales = database.prepare('SELECT name FROM locale')
  const hash = new QuickHash()
  const contentOf = (id: number): string | undefined => content(orderOf(id))?.[0] as string | undefined
  return {
    snapshot(read) {
      // Part of another, or of what is being written.
      if (database.isTransaction) return read()
      begin.run()
      try {
        return read()
      } finally {
        // A fault that SQLite met may have ended it.
        if (database.isTransaction) end.run()
      }
    },
    frequency: (key) => frequency(key)?.[0] as number | undefined,
    withFeature: feature.read,
    withPairs: pair.readKeys,
    tokensOf(id) {
      const row = tokens(orderOf(id))
      return row === undefined ? undefined : numbersIn(row[0] as Uint8Array)
    },
    contentOf,
    find(locale, wanted) {
      let name = nameOf(hash, locale, wanted)
      for (let row = found(name); row !== undefined; row = found(++name)) {
        const id = row[0] as number
        const [itsLocale, its] = text(orderOf(id)) as [string, string]
        if (its === wanted && itsLocale === locale) return id
      }
      return undefined
    },
    unitsWith(id, most) {
      const units: number[] = []
      for (const row of said.read(orderOf(id), 0, 2 ** 32)) {
        for (const number of row) {
          if (units.length === most) return units
          units.push(number)
        }
      }
      return units
    },
    unit(id) {
      const [data, path] = unit(id) as [string, string]
      return readUnit(data, path, (number) => contentOf(number) ?? '')
    },
    *unitsOf(path) {
      const [first, file] = (firstOf(path) ?? []) as [number?, number?]
      if (first === undefined) return
      for (const row of unitsFrom.iterate(first)) {
        if (row.file !== file) return
        yield row.id as number
      }
    },
    files() {
      const files = new Map<string, SaidFile>()
      const statement = database.prepare('SELECT path, hash, print FROM file')
      // In half the time of an object for each row.
      statement.setReturnArrays(true)
      for (const row of statement.iterate()) {
        const [path, contentHash, print] = row as unknown as [string, string, Uint8Array]
        files.set(path, {hash: contentHash, print})
      }
      return files
    },
    locales: () => locales.all().map((row) => row.name as string),
    size() {
      const count = (table: string): number => database.prepare(`SELECT count(*) AS n FROM ${table}`).get()!.n as number
      return {units: count('unit'), texts: count('text')}
    },
    writer: () => writerInto(database, indexText, mostWaiting),
    close: () => database.close()
  }
}
