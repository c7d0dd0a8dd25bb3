import type {MemoryEntry} from '../model/memory.ts'
import type {Segment, SegmentFile} from '../model/segment-file.ts'
import {entryOf, placedSegments, previousEntry} from './entry.ts'
import {promote} from './promote.ts'

/**
 * Every segment of a file promoted; the file itself where that changes none. A stale segment that a person has brought up
 * to date gives up the pair confirmed before; it is handed out as `left`, since nothing confirmed leaves a file without
 * being in the memory first.
 */
export function promoteFile(file: SegmentFile): {file: SegmentFile; left: MemoryEntry[]} {
  const promoted = new Map<Segment, Segment>()
  for (const {units} of file.groups) {
    for (const {segments} of units) {
      for (const segment of segments) {
        const now = promote(segment)
        if (now !== segment) promoted.set(segment, now)
      }
    }
  }
  if (promoted.size === 0) return {file, left: []}
  const groups = file.groups.map((group) => ({
    ...group,
    units: group.units.map((unit) => ({
      ...unit,
      segments: unit.segments.map((segment) => promoted.get(segment) ?? segment)
    }))
  }))
  return {file: {...file, groups}, left: leaving(file, promoted)}
}

function leaving(file: SegmentFile, promoted: ReadonlyMap<Segment, Segment>): MemoryEntry[] {
  return placedSegments(file).flatMap((place): MemoryEntry[] => {
    if (place.segment.previous === undefined || !promoted.has(place.segment)) return []
    const previous = previousEntry({...entryOf(file, place), segment: place.segment})
    return previous === undefined ? [] : [previous]
  })
}
