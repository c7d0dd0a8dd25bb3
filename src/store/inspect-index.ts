import {DatabaseSync} from 'node:sqlite'
import {schemaVersion} from './schema.ts'

/** What an index holds; `isCurrent` is false for one that the next command replaces. */
export interface IndexState {
  readonly version: number
  readonly isCurrent: boolean
  readonly articles: number
}

/** Looks into an index without changing it; undefined when it is none, or is broken. */
export function inspectIndex(file: string): IndexState | undefined {
  try {
    const database = new DatabaseSync(file, {readOnly: true})
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
