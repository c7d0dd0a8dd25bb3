import {normalizedContent} from '../../model/content.ts'
import type {Locale} from '../../model/locale.ts'
import type {MemoryEntry} from '../../model/memory.ts'
import type {Splitter} from '../../model/split.ts'
import type {Lenders} from './lenders.ts'
import type {PlannedSentence, PlannedUnit} from './plan.ts'
import {planUnits} from './plan-units.ts'

/** An id for a unit without a past in this file. */
export interface Loan {
  readonly id: string
  /** The lender's cut, where the unit has nothing to lose by it; its origins are the lender's, for their ids alone. */
  readonly sentences?: readonly PlannedSentence[]
}

/**
 * Find ids for units that no stored unit became: first those that such a unit bore before it was deleted, so that a
 * section that comes back is its old self; then those of the sibling locale's file, so that locales share ids.
 *
 * @param held ids that are borne already
 * @returns loans by position in `plans`
 */
export function borrowUnits(
  plans: readonly PlannedUnit[],
  lenders: Lenders,
  held: ReadonlySet<string>,
  locale: Locale,
  split: Splitter
): Map<number, Loan> {
  const orphans = plans.flatMap((plan, at) => (plan.heirOf === undefined ? [at] : []))
  const loans = new Map<number, Loan>()
  if (orphans.length === 0) return loans
  const borne = new Set(held)
  const lend = (at: number, loan: Loan): void => {
    loans.set(at, loan)
    borne.add(loan.id)
  }

  for (const {at, id} of keptUnits(plans, orphans, lenders.kept)) {
    if (!loans.has(at) && !borne.has(id)) lend(at, {id})
  }

  const still = orphans.filter((at) => !loans.has(at))
  const free = lenders.sibling.filter(({id}) => !borne.has(id))
  if (free.length === 0 || still.length === 0) return loans
  const units = still.map((at) => plans[at]!.unit)
  planUnits(free, units, locale, split).forEach((theirs, n) => {
    const at = still[n]!
    if (theirs.heirOf === undefined || borne.has(theirs.heirOf.id)) return
    const recut = plans[at]!.sentences.every(({origin}) => origin === undefined)
    lend(at, {id: theirs.heirOf.id, ...(recut ? {sentences: theirs.sentences} : {})})
  })
  return loans
}

interface Candidate {
  readonly at: number
  readonly id: string
  /** Of the sentences on both sides, the part that is the same: 1 when a unit comes back whole. */
  readonly share: number
  readonly samePath: boolean
}

/**
 * Units that once were, for each orphan that has text of theirs: the most alike first, then the same structural path.
 * Under half of it the same is another unit, unless the path says otherwise.
 */
function keptUnits(
  plans: readonly PlannedUnit[],
  orphans: readonly number[],
  kept: readonly MemoryEntry[]
): readonly Candidate[] {
  const byContent = Map.groupBy(kept, ({segment}) => normalizedContent(segment.source))
  const sizes = new Map<string, Set<string>>()
  for (const {unit, segment} of kept) sizes.set(unit, (sizes.get(unit) ?? new Set()).add(segment.id))
  const candidates = orphans.flatMap((at) => {
    const {unit, sentences} = plans[at]!
    const met = new Map<string, {segments: Set<string>; samePath: boolean}>()
    for (const {sentence} of sentences) {
      const tried = new Set<string>()
      for (const entry of byContent.get(normalizedContent(sentence.source)) ?? []) {
        const vote = met.get(entry.unit) ?? {segments: new Set(), samePath: false}
        met.set(entry.unit, vote)
        if (tried.has(entry.unit) || vote.segments.has(entry.segment.id)) continue
        tried.add(entry.unit)
        vote.segments.add(entry.segment.id)
        vote.samePath ||= entry.path.join('\0') === unit.path.join('\0')
      }
    }
    return [...met].map(([id, {segments, samePath}]): Candidate => {
      const share = (2 * segments.size) / (sentences.length + sizes.get(id)!.size)
      return {at, id, share, samePath}
    })
  })
  return candidates
    .filter(({share, samePath}) => samePath || share >= 0.5)
    .sort((a, b) => b.share - a.share || Number(b.samePath) - Number(a.samePath))
}
