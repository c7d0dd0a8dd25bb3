import type {MemoryEntry} from '../model/memory.ts'
import type {SegmentFile} from '../model/segment-file.ts'
import {entryOf, placedSegments, previousEntry} from './entry.ts'
import {promote} from './promote.ts'

/**
 * Every segment of a file promoted. A stale segment that a person has brought up to date gives up the pair confirmed
 * before; it is handed out as `left`, since nothing confirmed leaves a file without being in the memory first.
 */
export function promoteFile(file: SegmentFile): {file: SegmentFile; left: MemoryEntry[]} {
  const promoted = {
    ...file,
    groups: file.groups.map((group) => ({
      ...group,
      units: group.units.map((unit) => ({...unit, segments: unit.segments.map(promote)}))
    }))
  }
  const left = placedSegments(file).flatMap((place): MemoryEntry[] => {
    if (place.segment.previous === undefined || promote(place.segment) === place.segment) return []
    const previous = previousEntry({...entryOf(file, place), segment: place.segment})
    return previous === undefined ? [] : [previous]
  })
  return {file: promoted, left}
}
