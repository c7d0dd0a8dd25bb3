import type {MemoryEntry} from '../../model/memory.ts'
import type {Segment, SegmentFile} from '../../model/segment-file.ts'
import {entryOf, placedSegments, previousEntry} from '../entry.ts'
import {isConfirmed} from '../promote.ts'

/** What became of a stored segment that is not in the new file as it was. */
export type Departure = 'gone' | 'changed'

/**
 * What a stored file loses: of a segment that is gone, its target and the pair confirmed before; of one whose source
 * changed, what the stale segment cannot hold: a rank above `translated`, a previous pair that gave way to a newer one.
 * An untouched draft is no loss; what people noted on a unit is one, and leaves with its first segment.
 */
export function leave(
  stored: SegmentFile,
  original: string,
  departures: ReadonlyMap<Segment, Departure>
): MemoryEntry[] {
  if (departures.size === 0) return []
  const file = {...stored, original}
  const isGone = (segment: Segment): boolean => departures.get(segment) === 'gone'
  return placedSegments(file).flatMap((place) => {
    const departure = departures.get(place.segment)
    if (departure === undefined) return []
    const entry = entryOf(file, place)
    const previous = previousEntry({...entry, segment: place.segment})
    const bearsNotes = place.unit.segments[0] === place.segment && place.unit.segments.every(isGone)
    const keeps =
      departure === 'gone'
        ? isWorthKeeping(entry.segment) || (bearsNotes && entry.notes.length > 0)
        : isRanked(entry.segment)
    const keepsPrevious = departure === 'gone' || isConfirmed(entry.segment)
    return [...(keeps ? [entry] : []), ...(keepsPrevious && previous !== undefined ? [previous] : [])]
  })
}

/** A target that a person wrote, confirmed or once confirmed. */
function isWorthKeeping(segment: Segment): boolean {
  return isConfirmed(segment) || (segment.fill === 'stale' && segment.target !== undefined && segment.target.length > 0)
}

function isRanked({state}: Segment): boolean {
  return state === 'reviewed' || state === 'final'
}
