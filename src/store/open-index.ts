import {DatabaseSync} from 'node:sqlite'
import type {ArticleRecord, IndexChanges, Keys, ProjectIndex, Said} from '../model/project-index.ts'
import {schema, schemaVersion} from './schema.ts'

/** How long another process that is saving is waited for, in milliseconds; after that this one saves nothing. */
const patience = 2000

/** Where an index is kept. */
export interface IndexPlace {
  /** Absolute. */
  readonly file: string
  /** The program that asks: what another one kept does not count. */
  readonly madeBy: string
  /** Makes the folder of a new file. */
  prepare(): void
  /** Removes a file that is no index of this version, with its log. */
  remove(): void
}

/**
 * An index in a file of SQLite, with a write-ahead log so that readers never wait. There is no file before something is
 * saved. One that is broken, of another program, or on a disk that cannot be written is replaced by an index that lives
 * as long as the process.
 *
 * @param exists whether there is a file
 */
export function openIndex(place: IndexPlace, exists: boolean): ProjectIndex {
  return indexOf(exists ? openedOrNew(place) : undefined, () => {
    try {
      place.prepare()
      return openedOrNew(place)
    } catch {
      return created()
    }
  })
}

/** An index that lives as long as the process. */
export function passingIndex(): ProjectIndex {
  return indexOf(undefined, created)
}

function openedOrNew(place: IndexPlace): DatabaseSync {
  try {
    return opened(place)
  } catch {
    try {
      place.remove()
      return opened(place)
    } catch {
      return created()
    }
  }
}

function opened({file, madeBy}: IndexPlace): DatabaseSync {
  const database = new DatabaseSync(file, {timeout: patience})
  try {
    // NORMAL: after a power cut the last save may be gone, and the files that it spoke of are read again.
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -32000')
    const [{user_version: version = 0} = {}] = database.prepare('PRAGMA user_version').all()
    if (version === schemaVersion && makerOf(database) === madeBy) return database
    if (version !== 0) throw new Error(`made by another program`)
    database.exec('BEGIN IMMEDIATE')
    // Two processes may begin at once.
    const [{user_version: now = 0} = {}] = database.prepare('PRAGMA user_version').all()
    if (now === 0) {
      database.exec(schema)
      database.prepare("INSERT INTO meta VALUES ('made-by', ?)").run(madeBy)
    }
    database.exec('COMMIT')
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

function created(): DatabaseSync {
  const database = new DatabaseSync(':memory:')
  database.exec(schema)
  return database
}

function indexOf(existing: DatabaseSync | undefined, create: () => DatabaseSync): ProjectIndex {
  let database = existing
  let generation = database === undefined ? 0 : generationOf(database)
  /** Until something is saved. */
  let records: ReadonlyMap<string, ArticleRecord> | undefined
  const rowsOf = (query: string, ...values: readonly string[]): Iterable<Record<string, unknown>> =>
    database === undefined ? [] : database.prepare(query).iterate(...values)
  return {
    records: () => {
      records ??= recordsIn(database)
      return records
    },
    viewed({name, depends}) {
      const query = 'SELECT key FROM view JOIN article ON article = id WHERE name = ? AND depends = ?'
      return new Set(Iterator.from(rowsOf(query, name, depends)).map((row) => row.key as string))
    },
    data(keys, {name, depends}) {
      // CROSS JOIN: in this order. SQLite would begin with all articles that have the view.
      const query = `
        SELECT article.key, data FROM json_each(?) AS wanted
        CROSS JOIN article ON article.key = wanted.value CROSS JOIN view ON view.article = article.id
        WHERE view.name = ? AND depends = ?`
      const rows = Iterator.from(rowsOf(query, JSON.stringify(keys), name, depends))
      return new Map(rows.map((row) => [row.key as string, row.data as string]))
    },
    *gaps() {
      for (const row of rowsOf('SELECT key, gaps FROM article WHERE length(gaps) > 0'))
        yield {key: row.key as string, gaps: keysOf(row.gaps as Uint8Array)}
    },
    *files() {
      for (const row of rowsOf('SELECT path, hash, said FROM file'))
        yield {path: row.path as string, hash: row.hash as string, said: keysOf(row.said as Uint8Array)}
    },
    hashOf(path) {
      for (const row of rowsOf('SELECT hash FROM file WHERE path = ?', path)) return row.hash as string
      return undefined
    },
    answer(call, print) {
      const [row] = rowsOf('SELECT id, code FROM answer WHERE call = ? AND print = ?', call, print)
      if (row === undefined) return undefined
      const said = Iterator.from(rowsOf(`SELECT stream, text FROM said WHERE answer = ${row.id} ORDER BY at`))
      return {code: row.code as number, said: said.map((each) => [each.stream, each.text] as Said)}
    },
    save(changes) {
      records = undefined
      if (database === undefined) {
        database = create()
        generation = generationOf(database)
      }
      const isSaved = saveInto(database, changes, generation)
      if (isSaved) generation++
      return isSaved
    },
    close: () => database?.close()
  }
}

function recordsIn(database: DatabaseSync | undefined): ReadonlyMap<string, ArticleRecord> {
  const statement = database?.prepare('SELECT key, shape, prints, hashes FROM article')
  // Half the time of an object for each row.
  statement?.setReturnArrays(true)
  const rows = (statement?.iterate() ?? []) as Iterable<unknown> as Iterable<[string, string, Uint8Array, string]>
  const records = new Map<string, ArticleRecord>()
  for (const [key, shape, prints, hashes] of rows) records.set(key, {shape, prints, hashes})
  return records
}

function saveInto(database: DatabaseSync, changes: IndexChanges, generation: number): boolean {
  try {
    database.exec('BEGIN IMMEDIATE')
    const isOurs = generationOf(database) === generation
    if (isOurs) {
      write(database, changes)
      database.exec("UPDATE meta SET value = value + 1 WHERE name = 'generation'")
    }
    database.exec('COMMIT')
    return isOurs
  } catch {
    // Another process is saving, or the disk is full. The index stays as it was.
    if (database.isTransaction) database.exec('ROLLBACK')
    return false
  }
}

function makerOf(database: DatabaseSync): unknown {
  return database.prepare("SELECT value FROM meta WHERE name = 'made-by'").get()?.value
}

function generationOf(database: DatabaseSync): number {
  return database.prepare("SELECT value FROM meta WHERE name = 'generation'").get()?.value as number
}

function write(database: DatabaseSync, {answer, articles, files, goneArticles, goneFiles}: IndexChanges): void {
  if (answer !== undefined) saveAnswer(database, answer)
  const saveArticle = database.prepare(
    `INSERT INTO article (key, shape, prints, hashes, gaps) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (key) DO UPDATE SET
       shape = excluded.shape, prints = excluded.prints, hashes = excluded.hashes, gaps = excluded.gaps
     RETURNING id`
  )
  const savePrints = database.prepare('UPDATE article SET prints = ? WHERE key = ? RETURNING id')
  const forgetViews = database.prepare('DELETE FROM view WHERE article = ?')
  const saveView = database.prepare('INSERT OR REPLACE INTO view (article, name, depends, data) VALUES (?, ?, ?, ?)')
  for (const {key, shape, prints, hashes, gaps, sameContent, view} of articles ?? []) {
    const row = sameContent ? savePrints.get(prints, key) : saveArticle.get(key, shape, prints, hashes, bytesOf(gaps))
    const id = row?.id as number | undefined
    if (id === undefined) continue
    if (!sameContent) forgetViews.run(id)
    if (view !== undefined) saveView.run(id, view.name, view.depends, view.data)
  }
  const saveFile = database.prepare('INSERT OR REPLACE INTO file (path, hash, said) VALUES (?, ?, ?)')
  for (const {path, hash, said} of files ?? []) saveFile.run(path, hash, bytesOf(said))
  const dropViews = database.prepare('DELETE FROM view WHERE article = (SELECT id FROM article WHERE key = ?)')
  const dropArticle = database.prepare('DELETE FROM article WHERE key = ?')
  for (const key of goneArticles ?? []) {
    dropViews.run(key)
    dropArticle.run(key)
  }
  const dropFile = database.prepare('DELETE FROM file WHERE path = ?')
  for (const path of goneFiles ?? []) dropFile.run(path)
}

/** With the last answer to the call go all that were given when the files were as they were then. */
function saveAnswer(database: DatabaseSync, {call, print, code, said}: NonNullable<IndexChanges['answer']>): void {
  const old = 'call = ?1 OR (print <> ?2 AND print = (SELECT print FROM answer WHERE call = ?1))'
  database.prepare(`DELETE FROM said WHERE answer IN (SELECT id FROM answer WHERE ${old})`).run(call, print)
  database.prepare(`DELETE FROM answer WHERE ${old}`).run(call, print)
  const {lastInsertRowid} = database
    .prepare('INSERT INTO answer (call, print, code) VALUES (?, ?, ?)')
    .run(call, print, code)
  const insert = database.prepare('INSERT INTO said (answer, at, stream, text) VALUES (?, ?, ?, ?)')
  let at = 0
  for (const [stream, text] of said) insert.run(lastInsertRowid, at++, stream, text)
}

function bytesOf(keys: Keys): Uint8Array {
  return new Uint8Array(keys.buffer, keys.byteOffset, keys.byteLength)
}

/** Copied where they must be: bytes of a row may begin anywhere, and floats may not. */
function keysOf(bytes: Uint8Array): Keys {
  const aligned = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice()
  return new Float64Array(aligned.buffer as ArrayBuffer, aligned.byteOffset, aligned.byteLength / 8)
}
