import {deleteFile} from './move-file.ts'
import {cleanOrphans} from './orphans.ts'
import type {SyncPlan} from './plan-sync.ts'
import {writeFiles} from './safe-write.ts'

/**
 * Writes what a sync planned. The order is what keeps every translation: what leaves a segment file is in the memory
 * before it leaves, and a moved file is there before the old one goes.
 */
export async function writeSync(
  root: string,
  plan: Pick<SyncPlan, 'kept' | 'segmentFiles' | 'removed'>,
  written: (path: string) => void = () => undefined
): Promise<void> {
  await cleanOrphans(root)
  for (const changes of [plan.kept, plan.segmentFiles]) await writeFiles(root, changes, {written})
  for (const {path, text} of plan.removed) await deleteFile(root, path, {expected: text})
}
