import {contentHash} from '../../model/hash.ts'
import type {Locale} from '../../model/locale.ts'
import type {StoredUnit} from '../../model/segment-file.ts'
import type {Splitter} from '../../model/split.ts'
import {borrowUnits} from './borrow-units.ts'
import type {Lenders} from './lenders.ts'
import {nameSegments, type SegmentName} from './name-segments.ts'
import type {PlannedUnit} from './plan.ts'

/** A planned unit with the ids that it and its segments bear in the file. */
export interface NamedUnit extends PlannedUnit {
  readonly id: string
  /** One for each sentence. */
  readonly names: readonly SegmentName[]
}

/** Name the units: each keeps the id that it has, borrows one that was or is its own elsewhere, or is born with one. */
export function nameUnits(
  plans: readonly PlannedUnit[],
  stored: readonly StoredUnit[],
  lenders: Lenders,
  locale: Locale,
  split: Splitter
): NamedUnit[] {
  const inherited = new Set(plans.flatMap(({heirOf}) => (heirOf === undefined ? [] : [heirOf.id])))
  const loans = borrowUnits(plans, lenders, inherited, locale, split)
  const taken = new Set([...stored, ...lenders.sibling].map(({id}) => id))
  for (const {unit} of lenders.kept) taken.add(unit)
  const held = new Set<string>()
  return plans.map((plan, at) => {
    const loan = loans.get(at)
    const wanted = plan.heirOf?.id ?? loan?.id
    // Two stored units with one id are what a careless merge leaves.
    const id = wanted !== undefined && !held.has(wanted) ? wanted : bornId(plan.unit.id, taken)
    held.add(id)
    taken.add(id)
    const sentences = loan?.sentences ?? plan.sentences
    const owner = plan.heirOf ?? loan?.sentences?.find(({origin}) => origin?.unit.id === loan.id)?.origin?.unit
    const names = nameSegments(sentences, owner, () => lenders.inUnit(id))
    const own =
      loan?.sentences === undefined ? sentences : sentences.map(({sentence}) => ({sentence, origin: undefined}))
    return {...plan, sentences: own, id, names}
  })
}

/** The id that a unit is born with, or, where another bears it for life, the next that it leads to. */
function bornId(birth: string, taken: ReadonlySet<string>): string {
  let id = birth
  for (let count = 2; taken.has(id); count++) id = `u${contentHash(birth, String(count))}`
  return id
}
