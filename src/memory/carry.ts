import type {Finding} from '../model/finding.ts'
import type {Locale} from '../model/locale.ts'
import type {MemoryEntry} from '../model/memory.ts'
import {type Note, type Segment, type SegmentFile, type StoredUnit, unitsOf} from '../model/segment-file.ts'
import type {Splitter} from '../model/split.ts'
import type {Unit} from '../model/unit.ts'
import {findChanges} from './carry/find-changes.ts'
import {groupUnits} from './carry/group-units.ts'
import {type Departure, leave} from './carry/leave.ts'
import {lendersOf} from './carry/lenders.ts'
import {type NamedUnit, nameUnits} from './carry/name-units.ts'
import {planUnits} from './carry/plan-units.ts'
import {rebuildUnit} from './carry/rebuild-unit.ts'
import {keptPlaces} from './kept-places.ts'

export interface CarryContext {
  /** The article's path, relative to the project, with `/`. */
  readonly original: string
  readonly source: Locale
  readonly target: Locale
  /** The version of the extraction that made the units. */
  readonly extraction: number
  /** How a unit is cut that was not cut before. */
  readonly split: Splitter
  /** Cut all units by `split`, those too whose text did not change. */
  readonly resegment?: boolean
  /** What stands between two sentences in the target locale (`sentenceSpace`). */
  readonly targetSpace: '' | ' '
  /** The same article's file for another target locale, whose ids and cuts a new unit takes over. */
  readonly sibling?: SegmentFile
  /** What left segment files before: a section that comes back bears its old ids. */
  readonly kept?: readonly MemoryEntry[]
}

export interface Carried {
  readonly file: SegmentFile
  /** Translations that have no place in the file any more; they belong in the memory before the file is written. */
  readonly left: readonly MemoryEntry[]
  /** Extracted unit id → stored unit id. */
  readonly pairs: ReadonlyMap<string, string>
  /** For each extracted unit, by its extracted id: stored code id → extracted code id. */
  readonly codeIds: ReadonlyMap<string, ReadonlyMap<string, string>>
  readonly findings: readonly Finding[]
}

/**
 * Carry the translations of an article over to the article as it is now. Whatever text did not change keeps its id,
 * target, state and notes, wherever it went; what changed a little is stale; what is gone is handed out as `left`.
 *
 *     plan     which stored unit and segment each unit and sentence was
 *     name     ids: kept, borrowed or born
 *     rebuild  fresh source and codes, old target
 *     leave    what found no place
 *
 * @param stored the segment file as it stands; none for a new one
 * @param units the article's units in document order
 */
export function carry(stored: SegmentFile | undefined, units: readonly Unit[], context: CarryContext): Carried {
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
