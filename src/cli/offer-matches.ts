import {lookup} from '../memory/lookup.ts'
import {breathe} from '../project/breathe.ts'
import {glossaryDoubts} from '../project/glossary-doubts.ts'
import type {FileChange} from '../project/keep-entries.ts'
import {offerInFiles} from '../project/offer-in-files.ts'
import {writeFiles} from '../project/safe-write.ts'
import type {Context} from './command.ts'
import {memoryOf} from './open-memory.ts'
import {progress} from './progress.ts'

/** The score from which a match is shown. */
const least = 60

/** As many are looked at for those few that a segment gets: some say the same. */
const mostAsked = 12

/** What was offered in a file: how many candidates it has, and whether it had others before. */
export type OfferedIn = ReadonlyMap<string, {readonly count: number; readonly isChanged: boolean}>

/**
 * Writes the memory's candidates into segment files that a sync has just brought up to date. The memory is brought up to
 * what the sync wrote, so that the same command finds nothing to do when it is given again.
 *
 * @param pending what the sync would have written, where nothing is written
 */
export async function offerMatchesIn(
  context: Context,
  paths: readonly string[],
  {pending, isDry}: {readonly pending: ReadonlyMap<string, string>; readonly isDry: boolean}
): Promise<OfferedIn> {
  const {root, terminal} = context
  // What was known of the files is from before they were written.
  const {facts: _, ...fresh} = context
  const {store} = await memoryOf(fresh)
  const bar = progress(terminal, paths.length)
  const offered = new Map<string, {count: number; isChanged: boolean}>()
  try {
    const breaksGlossary = glossaryDoubts(root)
    const changes: FileChange[] = []
    const found = offerInFiles(root, paths, pending, (query) =>
      lookup(store, query, {least, most: mostAsked, breaksGlossary})
    )
    for (const {path, count, change} of found) {
      bar.step(path)
      offered.set(path, {count, isChanged: change !== undefined})
      if (change !== undefined) changes.push(change)
      if (changes.length >= 100 && !isDry) await writeFiles(root, changes.splice(0))
      await breathe()
    }
    if (!isDry) await writeFiles(root, changes)
  } finally {
    bar.end()
    store.close()
  }
  return offered
}
