import type {Note, Segment, SegmentFile, StoredUnit} from '../../model/segment-file.ts'
import {unitsOf} from '../../model/segment-file.ts'
import type {Unit} from '../../model/unit.ts'
import {keptPlaces} from '../kept-places.ts'
import type {Carried, CarryContext} from './carried.ts'
import {findChanges} from './find-changes.ts'
import {groupUnits} from './group-units.ts'
import {type Departure, leave} from './leave.ts'
import {lendersOf} from './lenders.ts'
import {type NamedUnit, nameUnits} from './name-units.ts'
import {planUnits} from './plan-units.ts'
import {rebuildUnit} from './rebuild-unit.ts'

/**
 * The file of an article as it is now, out of the file as it stands:
 *
 *     plan     which stored unit and segment each unit and sentence was
 *     name     ids: kept, borrowed or born
 *     rebuild  fresh source and codes, old target
 *     leave    what found no place
 */
export function rebuildFile(stored: SegmentFile | undefined, units: readonly Unit[], context: CarryContext): Carried {
  const {original, source, target, split} = context
  const old = stored === undefined ? [] : unitsOf(stored)
  const sibling = context.sibling === undefined ? [] : unitsOf(context.sibling)
  const lenders = lendersOf(keptPlaces(context.kept ?? [], source, target), original, sibling)

  const named = nameUnits(planUnits(old, units, source, split, context.resegment), old, lenders, source, split)
  const pairs = new Map(named.map(({unit, id}) => [unit.id, id]))
  const adopted = adoptNotes(named)
  const rebuilt = named.map((unit) =>
    rebuildUnit(unit, {pairs, targetSpace: context.targetSpace, lenders, adopted: adopted.get(unit) ?? []})
  )
  const file: SegmentFile = {
    original,
    source,
    target,
    extraction: context.extraction,
    groups: groupUnits(
      units,
      rebuilt.map((unit) => unit.stored),
      pairs,
      stored?.groups ?? []
    ),
    ...(stored?.foreign === undefined ? {} : {foreign: stored.foreign})
  }
  return {
    file,
    left: stored === undefined ? [] : leave(stored, original, departures(old, named)),
    pairs,
    codeIds: new Map(named.map(({unit}, at) => [unit.id, rebuilt[at]!.codeIds])),
    findings: findChanges(
      named,
      rebuilt.map((unit) => unit.stored),
      context
    )
  }
}

function departures(old: readonly StoredUnit[], named: readonly NamedUnit[]): Map<Segment, Departure> {
  const changed = new Set<Segment>()
  const there = new Set<Segment>()
  for (const {sentences} of named) {
    for (const {origin} of sentences) {
      if (origin === undefined) continue
      there.add(origin.segment)
      if (!origin.same) changed.add(origin.segment)
    }
  }
  const departed = new Map<Segment, Departure>()
  for (const {segments} of old) {
    for (const segment of segments) {
      if (!there.has(segment)) departed.set(segment, 'gone')
      else if (changed.has(segment)) departed.set(segment, 'changed')
    }
  }
  return departed
}

/** Other people's notes on a unit that was joined to another go where its text went first. */
function adoptNotes(named: readonly NamedUnit[]): Map<NamedUnit, Note[]> {
  const settled = new Set(named.map(({heirOf}) => heirOf))
  const adopted = new Map<NamedUnit, Note[]>()
  for (const unit of named) {
    for (const {origin} of unit.sentences) {
      if (origin === undefined || settled.has(origin.unit)) continue
      settled.add(origin.unit)
      const notes = origin.unit.notes.filter(({category}) => category !== 'author')
      adopted.set(unit, [...(adopted.get(unit) ?? []), ...notes])
    }
  }
  return adopted
}
