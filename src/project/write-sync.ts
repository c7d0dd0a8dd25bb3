import type {MemoryEntry} from '../model/memory.ts'
import type {FileChange} from './keep-entries.ts'
import type {ArticleResult} from './look/article-result.ts'
import {deleteFile} from './move-file.ts'
import {cleanOrphans} from './orphans.ts'
import type {Preparation} from './prepare-sync.ts'
import {writeFiles} from './safe-write.ts'

/** How much text is gathered before it is written, in UTF-16 code units. */
const most = 16 * 1024 * 1024

/** Writes what a sync finds to do, while it goes on finding. */
export interface SyncWriter {
  take(result: ArticleResult<unknown>): Promise<void>
  /** Writes the rest, and removes what has lost its place. */
  end(): Promise<readonly string[]>
}

/**
 * The order is what keeps every translation: what leaves a segment file is in the memory before it leaves, and a moved
 * file is there before the old one goes.
 *
 * @param isDry whether nothing is written, and only said what would be
 */
export function syncWriter(root: string, preparation: Preparation, isDry: boolean): SyncWriter {
  let size = 0
  let writes: FileChange[] = []
  let left: MemoryEntry[] = []
  const moved: {path: string; text: string}[] = []
  const write = async (): Promise<void> => {
    await writeChanges(root, {kept: preparation.keeper.keep(left), segmentFiles: writes, removed: []})
    writes = []
    left = []
    size = 0
  }
  return {
    async take(result) {
      const files = result.job.task.moved?.files ?? []
      moved.push(...files.filter(({path}) => result.movedFrom.includes(path)))
      if (isDry) return
      writes.push(...result.writes)
      left.push(...result.left)
      size += result.writes.reduce((sum, {content}) => sum + content.length, 0)
      if (size >= most) await write()
    },
    async end() {
      const {leftovers, pruned} = preparation
      const removed = [...moved, ...leftovers, ...pruned]
      if (!isDry) {
        left.push(...preparation.left)
        await writeChanges(root, {kept: preparation.keeper.keep(left), segmentFiles: writes, removed})
      }
      return removed.map(({path}) => path).toSorted()
    }
  }
}

/** What is to be written at once: to `memory/kept` first, then to segment files; then some of these are removed. */
export interface Changes {
  readonly kept: readonly FileChange[]
  readonly segmentFiles: readonly FileChange[]
  readonly removed: readonly {readonly path: string; readonly text: string}[]
}

export async function writeChanges(root: string, {kept, segmentFiles, removed}: Changes): Promise<void> {
  await cleanOrphans(root)
  for (const changes of [kept, segmentFiles]) await writeFiles(root, changes)
  for (const {path, text} of removed) await deleteFile(root, path, {expected: text})
}
