import {readSegmentFile} from '../exchange/xliff/read.ts'
import {writeSegmentFile} from '../exchange/xliff/write.ts'
import {type BestMatch, type Drafted, draftFile, newPlaces} from '../memory/draft.ts'
import type {FileChange} from './keep-entries.ts'

/** Segment files that are about to be written, with drafts in what is new. */
export interface DraftedWrites {
  readonly writes: readonly FileChange[]
  /** By path. */
  readonly drafted: ReadonlyMap<string, Drafted>
}

/**
 * Fills the segments that a sync makes and finds nothing for. What was empty before stays so: see `newPlaces`.
 *
 * @param isOpen whether a file has an empty segment; the others are not read again
 * @param memory is opened, and brought up to date, when something is new
 */
export async function draftWrites(
  writes: readonly FileChange[],
  isOpen: (path: string) => boolean,
  memory: () => Promise<BestMatch>
): Promise<DraftedWrites> {
  const drafted = new Map<string, Drafted>()
  const filled: FileChange[] = []
  for (const write of writes) {
    const {path, content, expected} = write
    if (!isOpen(path)) {
      filled.push(write)
      continue
    }
    const file = readSegmentFile(content, path)
    const places = newPlaces(file, expected === undefined ? undefined : readSegmentFile(expected, path))
    const done = places.length === 0 ? undefined : draftFile(file, places, await memory())
    if (done === undefined || done.file === file) filled.push(write)
    else {
      filled.push({...write, content: writeSegmentFile(done.file)})
      drafted.set(path, done.drafted)
    }
  }
  return {writes: filled, drafted}
}
