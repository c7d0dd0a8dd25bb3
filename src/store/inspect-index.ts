import {DatabaseSync} from 'node:sqlite'
import {schemaVersion} from './schema.ts'

/** What an index holds; `isCurrent` is false for one that the next command replaces. */
export interface IndexState {
  readonly version: number
  readonly isCurrent: boolean
  readonly articles: number
}

/**
 * Looks into an index; undefined when it is none, or is broken. Nothing is written, though the file is opened for
 * writing: who opens a log for reading only leaves its files behind.
 */
export function inspectIndex(file: string): IndexState | undefined {
  try {
    const database = new DatabaseSync(file)
    try {
      const [{quick_check: verdict} = {}] = database.prepare('PRAGMA quick_check(1)').all()
      if (verdict !== 'ok') return undefined
      const [{user_version: version = 0} = {}] = database.prepare('PRAGMA user_version').all()
      const isCurrent = version === schemaVersion
      const [{count = 0} = {}] = isCurrent ? database.prepare('SELECT count(*) AS count FROM article').all() : []
      return {version: Number(version), isCurrent, articles: Number(count)}
    } finally {
      database.close()
    }
  } catch {
    return undefined
  }
}
