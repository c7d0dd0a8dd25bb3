import type {ArticleRecord} from '../../model/project-index.ts'
import type {FileFacts} from './file-facts.ts'
import {samePrints} from './file-prints.ts'

/** Four floats of eight bytes. */
const printSize = 32

/**
 * Reads the files on record that do not look as they did. A fresh clone, or a branch that was left and come back to,
 * changes every date and no text: then all are read, which is best done at once.
 */
export async function readChanged(facts: FileFacts, records: ReadonlyMap<string, ArticleRecord>): Promise<void> {
  const changed: string[] = []
  for (const {shape, prints} of records.values()) {
    const paths = shape.split('\n').slice(1)
    const now = facts.printsOf(paths)
    if (samePrints(now, prints)) continue
    for (const [at, path] of paths.entries()) {
      const stored = prints.subarray(at * printSize, (at + 1) * printSize)
      if (!samePrints(now.subarray(4 * at, 4 * at + 4), stored)) changed.push(path)
    }
  }
  if (changed.length > 0) await facts.read(changed)
}
