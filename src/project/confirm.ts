import {entryOf, placedSegments, previousEntry} from '../memory/entry.ts'
import type {MemoryEntry} from '../model/memory.ts'
import {equalRuns} from '../model/run.ts'
import type {Segment, SegmentFile, State, StoredUnit} from '../model/segment-file.ts'

export interface Confirmation {
  /** `u…` or `u…/s2`; empty for all segments of the file. */
  readonly ids: readonly string[]
  /** Confirm stale targets, and them alone: the change of the source did not matter. */
  readonly unchanged: boolean
  /** Confirm drafts from similar sentences too, which are seldom right as they stand. */
  readonly similar: boolean
  /** Undefined where nobody said: `translated`, and what has come further stays where it is. */
  readonly state: State | undefined
}

export interface Confirmed {
  readonly file: SegmentFile
  /** `u…/s1` of each segment that was confirmed. */
  readonly ids: readonly string[]
  /** What was passed over, though it has a target: drafts from similar sentences and stale targets. */
  readonly passed: readonly Passed[]
  /** The pairs that were confirmed before and leave the file now. */
  readonly left: readonly MemoryEntry[]
}

export interface Passed {
  /** `u…/s1` */
  readonly segment: string
  readonly fill: 'fuzzy' | 'stale'
}

/**
 * Confirms targets by hand.
 *
 * | segment                        | without ids | `unchanged` | named by its id |
 * |--------------------------------|-------------|-------------|-----------------|
 * | a draft, a 101 match           | confirmed   |             | confirmed       |
 * | a draft from a similar sentence| `similar`   |             | confirmed       |
 * | stale                          |             | confirmed   | confirmed       |
 * | confirmed, below the state said| raised      |             | raised          |
 * | without a target               |             |             |                 |
 *
 * A stale target gets back the state that it had, unless a higher one is said.
 *
 * @param kept what left the file, for the states that stale targets had
 */
export function confirm(
  file: SegmentFile,
  {ids, unchanged, similar, state}: Confirmation,
  kept: readonly MemoryEntry[]
): Confirmed {
  const confirmed: string[] = []
  const passed: Passed[] = []
  const changed = new Set<Segment>()
  const change = (unit: StoredUnit, segment: Segment): Segment => {
    const id = `${unit.id}/${segment.id}`
    const isNamed = ids.includes(unit.id) || ids.includes(id)
    if (segment.target === undefined || segment.target.length === 0) return segment
    if (ids.length > 0 && !isNamed) return segment
    if (ids.length === 0) {
      const {fill} = segment
      if (unchanged && fill !== 'stale') return segment
      if ((fill === 'stale' && !unchanged) || (fill === 'fuzzy' && !similar)) {
        passed.push({segment: id, fill})
        return segment
      }
    }
    const isSettled = segment.fill === undefined && segment.state !== 'initial'
    if (isSettled && rank(state) <= rank(segment.state)) return segment
    confirmed.push(id)
    changed.add(segment)
    const before = segment.fill === 'stale' ? stateBefore(file, unit, segment, kept) : segment.state
    const next = highest(state ?? 'translated', before)
    return {...segment, state: next, fill: undefined, fillHash: undefined, previous: undefined}
  }
  const groups = file.groups.map((group) => ({
    ...group,
    units: group.units.map((unit) => ({...unit, segments: unit.segments.map((segment) => change(unit, segment))}))
  }))
  const left = placedSegments(file).flatMap((place) =>
    changed.has(place.segment) ? (previousEntry({...entryOf(file, place), segment: place.segment}) ?? []) : []
  )
  return {file: {...file, groups}, ids: confirmed, passed, left}
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
      entry.source === file.source &&
      entry.target === file.target &&
      entry.unit === unit.id &&
      entry.segment.id === segment.id &&
      equalRuns(entry.segment.target ?? [], segment.target ?? [])
  )
  return pairs.map((entry) => entry.segment.state).sort((a, b) => rank(b) - rank(a))[0]
}

const order: readonly State[] = ['initial', 'translated', 'reviewed', 'final']

function rank(state: State | undefined): number {
  return state === undefined ? -1 : order.indexOf(state)
}

function highest(one: State, other: State | undefined): State {
  return rank(other) > rank(one) ? other! : one
}
