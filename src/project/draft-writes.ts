import {readSegmentFile} from '../exchange/xliff/read.ts'
import {writeSegmentFile} from '../exchange/xliff/write.ts'
import {type BestMatch, type Drafted, draftFile} from '../memory/draft.ts'
import {type SegmentFile, unitsOf} from '../model/segment-file.ts'
import type {FileChange} from './keep-entries.ts'

/** Segment files that are about to be written, with drafts where they are empty. */
export interface DraftedWrites {
  readonly writes: readonly FileChange[]
  /** By path. */
  readonly drafted: ReadonlyMap<string, Drafted>
}

/**
 * Fills the segments that a sync makes and finds nothing for. What was empty before stays so: see `draftFile`.
 *
 * @param memory is opened, and brought up to date, when something is empty
 */
export async function draftWrites(
  writes: readonly FileChange[],
  memory: () => Promise<BestMatch>
): Promise<DraftedWrites> {
  const drafted = new Map<string, Drafted>()
  const filled: FileChange[] = []
  for (const write of writes) {
    const file = readSegmentFile(write.content, write.path)
    const isEmpty = unitsOf(file).some(({segments}) => segments.some(({target}) => target === undefined))
    const {expected: stood} = write
    const before = isEmpty && stood !== undefined ? readSegmentFile(stood, write.path) : undefined
    const done = isEmpty && hasNew(file, before) ? draftFile(file, await memory(), before) : undefined
    if (done === undefined || done.file === file) filled.push(write)
    else {
      filled.push({...write, content: writeSegmentFile(done.file)})
      drafted.set(write.path, done.drafted)
    }
  }
  return {writes: filled, drafted}
}

/** Most syncs make no new segment, and need no memory. */
function hasNew(file: SegmentFile, before: SegmentFile | undefined): boolean {
  if (before === undefined) return true
  const old = new Set(unitsOf(before).flatMap(({id, segments}) => segments.map((segment) => `${id}/${segment.id}`)))
  return unitsOf(file).some(({id, segments}) =>
    segments.some((segment) => segment.target === undefined && !old.has(`${id}/${segment.id}`))
  )
}
