import {DatabaseSync, type StatementSync} from 'node:sqlite'
import type {ArticleRecord, IndexChanges, Keys, ProjectIndex} from '../model/project-index.ts'
import {schema, schemaVersion} from './schema.ts'

/** How long another process that is saving is waited for, in milliseconds; after that this one saves nothing. */
const patience = 2000

/**
 * An index in a file of SQLite, with a write-ahead log so that readers never wait. A file that is broken, of another
 * version, or on a disk that cannot be written is replaced by an index that lives as long as the process.
 *
 * @param file absolute; undefined for an index in memory
 * @param replace is asked to remove a file that is no index of this version, with its log
 */
export function openIndex(file: string | undefined, replace: (file: string) => void): ProjectIndex {
  if (file === undefined) return indexOf(created(':memory:'))
  try {
    return indexOf(opened(file))
  } catch {
    try {
      replace(file)
      return indexOf(opened(file))
    } catch {
      return indexOf(created(':memory:'))
    }
  }
}

function opened(file: string): DatabaseSync {
  const database = new DatabaseSync(file, {timeout: patience})
  try {
    // NORMAL: after a power cut the last save may be gone, and the files that it spoke of are read again.
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -32000')
    const [{user_version: version = 0} = {}] = database.prepare('PRAGMA user_version').all()
    if (version === schemaVersion) return database
    if (version !== 0) throw new Error(`version ${version}`)
    database.exec('BEGIN IMMEDIATE')
    // Two processes may begin at once.
    const [{user_version: now = 0} = {}] = database.prepare('PRAGMA user_version').all()
    if (now === 0) database.exec(schema)
    database.exec('COMMIT')
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

function created(file: string): DatabaseSync {
  const database = new DatabaseSync(file)
  database.exec(schema)
  return database
}

function indexOf(database: DatabaseSync): ProjectIndex {
  let generation = generationOf(database)
  let dataOf: StatementSync | undefined
  return {
    records({name, depends}) {
      const rows = database.prepare(
        `SELECT key, shape, prints, hashes, EXISTS (
           SELECT 1 FROM view WHERE article = id AND name = ? AND depends = ?
         ) AS hasView FROM article`
      )
      const records = new Map<string, ArticleRecord>()
      for (const row of rows.iterate(name, depends)) {
        const {key, shape, prints, hashes, hasView} = row as unknown as Row
        records.set(key, {shape, prints, hashes, hasView: hasView === 1})
      }
      return records
    },
    data(key, {name, depends}) {
      dataOf ??= database.prepare(
        'SELECT data FROM view JOIN article ON article = id WHERE key = ? AND name = ? AND depends = ?'
      )
      return dataOf.get(key, name, depends)?.data as string | undefined
    },
    *gaps() {
      for (const row of database.prepare('SELECT key, gaps FROM article WHERE length(gaps) > 0').iterate())
        yield {key: row.key as string, gaps: keysOf(row.gaps as Uint8Array)}
    },
    *files() {
      for (const row of database.prepare('SELECT path, hash, said FROM file').iterate())
        yield {path: row.path as string, hash: row.hash as string, said: keysOf(row.said as Uint8Array)}
    },
    hashOf: (path) => database.prepare('SELECT hash FROM file WHERE path = ?').get(path)?.hash as string | undefined,
    save(changes) {
      try {
        database.exec('BEGIN IMMEDIATE')
      } catch {
        return false
      }
      try {
        const isOurs = generationOf(database) === generation
        if (isOurs) {
          write(database, changes)
          database.exec("UPDATE meta SET value = value + 1 WHERE name = 'generation'")
        }
        database.exec('COMMIT')
        if (isOurs) generation++
        return isOurs
      } catch {
        // A full disk, most likely. The index stays as it was.
        if (database.isTransaction) database.exec('ROLLBACK')
        return false
      }
    },
    close: () => database.close()
  }
}

type Row = Omit<ArticleRecord, 'hasView'> & {readonly key: string; readonly hasView: number}

function generationOf(database: DatabaseSync): number {
  return database.prepare("SELECT value FROM meta WHERE name = 'generation'").get()?.value as number
}

function write(database: DatabaseSync, {articles, files, goneArticles, goneFiles}: IndexChanges): void {
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

function bytesOf(keys: Keys): Uint8Array {
  return new Uint8Array(keys.buffer, keys.byteOffset, keys.byteLength)
}

/** Copied: bytes of a row may begin anywhere, and floats may not. */
function keysOf(bytes: Uint8Array): Keys {
  return new Float64Array(bytes.slice().buffer)
}
