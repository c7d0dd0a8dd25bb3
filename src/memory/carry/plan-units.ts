import type {Locale} from '../../model/locale.ts'
import type {StoredUnit} from '../../model/segment-file.ts'
import type {Sentence, Splitter} from '../../model/split.ts'
import type {Unit} from '../../model/unit.ts'
import {cutAsStored} from './cut-as-stored.ts'
import {matchSegments} from './match-segments.ts'
import {matchUnits} from './match-units.ts'
import type {PlannedSentence, PlannedUnit} from './plan.ts'
import {recut} from './recut.ts'

/**
 * What each unit of the article was in the stored file, segment by segment; one plan for each unit, in order.
 *
 * @param resegment cut units whose text is the same by `split` too, and not as they are stored
 */
export function planUnits(
  old: readonly StoredUnit[],
  units: readonly Unit[],
  locale: Locale,
  split: Splitter,
  resegment = false
): PlannedUnit[] {
  const cuts = new Map<Unit, readonly Sentence[]>()
  const match = matchUnits(old, units, (stored, unit) => {
    const sentences = cutAsStored(unit.runs, stored.segments)
    if (sentences !== undefined) cuts.set(unit, sentences)
    return sentences !== undefined
  })
  const plans: PlannedUnit[] = []
  for (const [o, n] of match.pairs) {
    const stored = old[o]!
    plans[n] = {
      unit: units[n]!,
      heirOf: stored,
      sentences: resegment ? recut(stored, split(units[n]!)) : asStored(stored, cuts.get(units[n]!)!)
    }
  }
  for (const gap of match.gaps) {
    const cut = gap.new.map((at) => ({unit: units[at]!, sentences: split(units[at]!)}))
    const planned = matchSegments(
      gap.old.map((at) => old[at]!),
      cut,
      locale
    )
    planned.forEach((plan, n) => {
      plans[gap.new[n]!] = plan
    })
  }
  return plans
}

function asStored(stored: StoredUnit, sentences: readonly Sentence[]): PlannedSentence[] {
  return sentences.map((sentence, at) => ({
    sentence,
    origin: {unit: stored, segment: stored.segments[at]!, same: true}
  }))
}
