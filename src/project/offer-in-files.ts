import {readSegmentFile} from '../exchange/xliff/read.ts'
import {writeSegmentFile} from '../exchange/xliff/write.ts'
import {type FindMatches, offerMatches} from '../memory/offer-matches.ts'
import {Failure} from '../model/failure.ts'
import {type SegmentFile, unitsOf} from '../model/segment-file.ts'
import type {FileChange} from './keep-entries.ts'
import {readText, sizeLimits} from './read-text.ts'

/** A segment file with the memory's candidates in it. */
export interface Offered {
  readonly path: string
  /** How many candidates it has now. */
  readonly count: number
  /** Nothing where it has them already. */
  readonly change: FileChange | undefined
}

/**
 * Segment files with the candidates of the memory, one after the other.
 *
 * @param pending what a sync would have written, in a run that writes nothing
 */
export function* offerInFiles(
  root: string,
  paths: Iterable<string>,
  pending: ReadonlyMap<string, string>,
  find: FindMatches
): Generator<Offered> {
  for (const path of paths) {
    const stored = storedAt(root, path, pending.get(path))
    if (stored === undefined) continue
    const {file, text} = stored
    const offered = offerMatches(file, find)
    const count = unitsOf(offered).reduce((sum, {matches = []}) => sum + matches.length, 0)
    const change = offered === file ? undefined : {path, content: writeSegmentFile(offered), expected: text}
    yield {path, count, change}
  }
}

/** One that cannot be read, or that an article without translation never got, was named by the sync. */
function storedAt(
  root: string,
  path: string,
  pending: string | undefined
): {readonly file: SegmentFile; readonly text: string} | undefined {
  try {
    const text = pending ?? readText(root, path, sizeLimits.segments)
    return {file: readSegmentFile(text, path), text}
  } catch (error) {
    if (error instanceof Failure) return undefined
    throw error
  }
}
