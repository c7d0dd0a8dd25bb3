import type {MemoryEntry} from '../model/memory.ts'
import type {SegmentFile} from '../model/segment-file.ts'
import {entryOf, placedSegments, previousEntry} from './entry.ts'
import {isConfirmed} from './promote.ts'

/**
 * Everything in a file that somebody may miss when it goes: confirmed targets, stale ones with their old pair, and what
 * people noted on units, which goes with the first segment.
 */
export function entriesOf(file: SegmentFile): MemoryEntry[] {
  return placedSegments(file).flatMap((place) => {
    const entry = entryOf(file, place)
    const bearsNotes = entry.notes.length > 0 && place.unit.segments[0] === place.segment
    const previous = previousEntry({...entry, segment: place.segment})
    const keeps = isConfirmed(entry.segment) || entry.segment.previous !== undefined || bearsNotes
    return [...(keeps ? [entry] : []), ...(previous === undefined ? [] : [previous])]
  })
}
