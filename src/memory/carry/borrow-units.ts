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

  const byContent = Map.groupBy(lenders.kept, (entry) => normalizedContent(entry.segment.source))
  for (const at of orphans) {
    const id = bestKept(plans[at]!, byContent, borne)
    if (id !== undefined) lend(at, {id})
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

/** The unit that most of the sentences left: half of them at least, or any where the structural path is the same. */
function bestKept(
  {unit, sentences}: PlannedUnit,
  byContent: ReadonlyMap<string, readonly MemoryEntry[]>,
  borne: ReadonlySet<string>
): string | undefined {
  const votes = new Map<string, {sentences: Set<number>; samePath: boolean}>()
  sentences.forEach(({sentence}, at) => {
    for (const entry of byContent.get(normalizedContent(sentence.source)) ?? []) {
      if (borne.has(entry.unit)) continue
      const vote = votes.get(entry.unit) ?? {
        sentences: new Set(),
        samePath: entry.path.join('\0') === unit.path.join('\0')
      }
      vote.sentences.add(at)
      votes.set(entry.unit, vote)
    }
  })
  const [best] = [...votes].sort(
    ([, a], [, b]) => b.sentences.size - a.sentences.size || Number(b.samePath) - Number(a.samePath)
  )
  if (best === undefined) return undefined
  const [id, vote] = best
  return vote.samePath || vote.sentences.size * 2 >= sentences.length ? id : undefined
}
