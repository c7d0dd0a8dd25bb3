import {DatabaseSync, type StatementSync} from 'node:sqlite'
import type {ArticleRecord, IndexChanges, ProjectIndex, Said} from '../model/project-index.ts'
import {filesSaying} from './files-saying.ts'
import {keysOf} from './keys.ts'
import {packed} from './packed.ts'
import {saveChanges} from './save-changes.ts'
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
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -8000')
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

type Row = Record<string, unknown>

function indexOf(existing: DatabaseSync | undefined, create: () => DatabaseSync): ProjectIndex {
  let database = existing
  let generation = database === undefined ? 0 : generationOf(database)
  /** Until something is saved. */
  let articles: ReturnType<typeof articlesIn> | undefined
  const rowsOf = (query: string, ...values: readonly string[]): IterableIterator<Row> =>
    database === undefined ? [].values() : database.prepare(query).iterate(...values)
  const known = (): ReturnType<typeof articlesIn> => {
    articles ??= articlesIn(database)
    return articles
  }
  return {
    records: () => known().records,
    digests({name, depends}) {
      // An article's key is looked for among those that were read: its row lies elsewhere.
      const {keys} = known()
      const statement = database?.prepare('SELECT article, digest FROM view WHERE name = ? AND depends = ?')
      const digests = new Map<string, string>()
      for (const [article, digest] of arraysOf<[number, string]>(statement, name, depends)) {
        const key = keys[article]
        if (key !== undefined) digests.set(key, digest)
      }
      return digests
    },
    data(keys, {name, depends}) {
      // CROSS JOIN: in this order. SQLite would begin with all articles that have the view.
      const query = `
        SELECT article.key, data FROM json_each(?) AS wanted
        CROSS JOIN article ON article.key = wanted.value CROSS JOIN view ON view.article = article.id
        WHERE view.name = ? AND depends = ?`
      return new Map(arraysOf<[string, string]>(database?.prepare(query), JSON.stringify(keys), name, depends))
    },
    *gaps() {
      const statement = database?.prepare('SELECT key, gaps FROM article WHERE length(gaps) > 0')
      for (const [key, gaps] of arraysOf<[string, Uint8Array]>(statement)) yield {key, gaps: keysOf(gaps)}
    },
    *saying(sentences) {
      if (database !== undefined) yield* filesSaying(database, sentences)
    },
    hashOf(path) {
      for (const row of rowsOf('SELECT hash FROM file WHERE path = ?', path)) return row.hash as string
      return undefined
    },
    answer(call, print) {
      // One statement sees one state: another process may save while the pieces are read.
      const query = `
        SELECT code, stream, text FROM answer LEFT JOIN said ON said.answer = answer.id
        WHERE call = ? AND print = ? ORDER BY at`
      const rows = rowsOf(query, call, print)[Symbol.iterator]()
      // Two are asked for at once, so that nothing stays open of an answer of one piece.
      const begun = [rows.next(), rows.next()].flatMap(({done, value}) => (done === true ? [] : [value]))
      const [first] = begun
      return first && {code: first.code as number, said: saidIn(begun, rows)}
    },
    save(changes) {
      articles = undefined
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

function* saidIn(begun: readonly Row[], others: Iterable<Row>): Generator<Said> {
  // An answer that says nothing has one row without a piece.
  for (const rows of begun.length === 2 ? [begun, others] : [begun])
    for (const {stream, text} of rows as Iterable<{stream: Said[0] | null; text: string}>)
      if (stream !== null) yield [stream, text]
}

/** All articles on record, and their keys by the ids of their rows. */
function articlesIn(database: DatabaseSync | undefined): {
  readonly records: ReadonlyMap<string, ArticleRecord>
  readonly keys: readonly string[]
} {
  const rows = arraysOf<[number, string, string, Uint8Array, string]>(
    database?.prepare('SELECT id, key, shape, prints, hashes FROM article')
  )
  const records = new Map<string, ArticleRecord>()
  const keys: string[] = []
  const pack = packed()
  for (const [id, key, shape, prints, hashes] of rows) {
    records.set(key, {shape, prints: pack(prints), hashes})
    keys[id] = key
  }
  return {records, keys}
}

/** Rows as arrays, in half the time of an object for each; none where there is no database. */
function arraysOf<Row>(statement: StatementSync | undefined, ...values: readonly string[]): Iterable<Row> {
  statement?.setReturnArrays(true)
  return (statement?.iterate(...values) ?? []) as Iterable<unknown> as Iterable<Row>
}

function saveInto(database: DatabaseSync, changes: IndexChanges, generation: number): boolean {
  try {
    database.exec('BEGIN IMMEDIATE')
    const isOurs = generationOf(database) === generation
    if (isOurs) {
      saveChanges(database, changes)
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
