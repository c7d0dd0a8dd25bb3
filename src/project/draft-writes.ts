import {readSegmentFile} from '../exchange/xliff/read.ts'
import {writeSegmentFile} from '../exchange/xliff/write.ts'
import {type BestMatch, type Drafted, draftFile} from '../memory/draft.ts'
import {unitsOf} from '../model/segment-file.ts'
import type {FileChange} from './keep-entries.ts'

/** Segment files that are about to be written, with drafts where they are empty. */
export interface DraftedWrites {
  readonly writes: readonly FileChange[]
  /** By path. */
  readonly drafted: ReadonlyMap<string, Drafted>
}

/**
 * Fills what a sync leaves empty in the files that it writes anyway; a file that stays as it is waits for its article to
 * change.
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
    const done = isEmpty ? draftFile(file, await memory()) : undefined
    if (done === undefined || done.file === file) filled.push(write)
    else {
      filled.push({...write, content: writeSegmentFile(done.file)})
      drafted.set(write.path, done.drafted)
    }
  }
  return {writes: filled, drafted}
}
