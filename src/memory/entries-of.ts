import type {MemoryEntry} from '../model/memory.ts'
import type {SegmentFile} from '../model/segment-file.ts'
import {entryOf, placedSegments} from './entry.ts'
import {isConfirmed} from './promote.ts'

/** Everything in a file that somebody may miss when it goes: confirmed targets, and stale ones with their old pair. */
export function entriesOf(file: SegmentFile): MemoryEntry[] {
  return placedSegments(file)
    .map((place) => entryOf(file, place))
    .filter(({segment}) => isConfirmed(segment) || segment.previous !== undefined)
}
