import type {MemoryEntry} from '../model/memory.ts'
import {equalRuns} from '../model/run.ts'
import type {Segment, SegmentFile, State, StoredUnit} from '../model/segment-file.ts'

export interface Confirmation {
  /** `u…` or `u…/s2`; empty for all segments of the file. */
  readonly ids: readonly string[]
  /** Confirm stale targets as they are: the change of the source did not matter. */
  readonly unchanged: boolean
  readonly state: State
}

/**
 * Confirms targets by hand: drafts that a person has read, and with `unchanged` what a change of the source made stale.
 * A stale target gets back the state that it had; what is named by its id is confirmed whatever it is.
 *
 * @param kept what left the file, for the states that stale targets had
 * @returns the file and the ids of what was confirmed
 */
export function confirm(
  file: SegmentFile,
  {ids, unchanged, state}: Confirmation,
  kept: readonly MemoryEntry[]
): {file: SegmentFile; confirmed: string[]} {
  const confirmed: string[] = []
  const change = (unit: StoredUnit, segment: Segment): Segment => {
    const id = `${unit.id}/${segment.id}`
    const isNamed = ids.includes(unit.id) || ids.includes(id)
    if (ids.length > 0 && !isNamed) return segment
    if (segment.target === undefined || segment.target.length === 0 || segment.locked) return segment
    const isStale = segment.fill === 'stale'
    if (segment.fill === undefined && segment.state !== 'initial' && !(isNamed && rank(state) > rank(segment.state)))
      return segment
    if (isStale && !unchanged && !isNamed) return segment
    confirmed.push(id)
    const before = isStale ? stateBefore(file, unit, segment, kept) : undefined
    const next = before !== undefined && rank(before) > rank(state) ? before : state
    return {...segment, state: next, fill: undefined, fillHash: undefined, previous: undefined}
  }
  const groups = file.groups.map((group) => ({
    ...group,
    units: group.units.map((unit) => ({...unit, segments: unit.segments.map((segment) => change(unit, segment))}))
  }))
  return {file: {...file, groups}, confirmed}
}

/** The state of the pair that the segment was before its source changed, as the memory kept it. */
function stateBefore(
  file: SegmentFile,
  unit: StoredUnit,
  segment: Segment,
  kept: readonly MemoryEntry[]
): State | undefined {
  const pairs = kept.filter(
    (entry) =>
      entry.original === file.original &&
      entry.target === file.target &&
      entry.unit === unit.id &&
      entry.segment.id === segment.id &&
      equalRuns(entry.segment.target ?? [], segment.target ?? [])
  )
  return pairs.map((entry) => entry.segment.state).sort((a, b) => rank(b) - rank(a))[0]
}

const order: readonly State[] = ['initial', 'translated', 'reviewed', 'final']

function rank(state: State): number {
  return order.indexOf(state)
}
