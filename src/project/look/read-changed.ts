import type {ArticleRecord} from '../../model/project-index.ts'
import type {FileFacts} from './file-facts.ts'

/**
 * Reads the files on record that do not look as they did. A fresh clone, or a branch that was left and come back to,
 * changes every date and no text: then all are read, which is best done at once.
 */
export async function readChanged(facts: FileFacts, records: ReadonlyMap<string, ArticleRecord>): Promise<void> {
  const changed: string[] = []
  for (const {shape, prints} of records.values()) {
    const paths = shape.split('\n').slice(1)
    if (facts.lookAs(paths, prints)) continue
    for (const [at, path] of paths.entries()) if (!facts.lookAs([path], prints, at)) changed.push(path)
  }
  if (changed.length > 0) await facts.read(changed)
}
