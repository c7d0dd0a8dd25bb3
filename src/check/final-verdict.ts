import type {CoverageVerdict} from '../model/coverage.ts'
import type {Verdict} from './check.ts'
import type {CheckedSegment, CheckedUnit, JudgedTerm} from './checked.ts'
import {missedAs} from './missed-as.ts'

/**
 * What becomes of terms when waivers have been read: a missed one is waived with the finding that reports it, and all
 * terms of a target that may be empty are.
 */
export function finalVerdict(
  verdicts: readonly Verdict[]
): (unit: CheckedUnit, segment: CheckedSegment, term: JudgedTerm) => CoverageVerdict {
  const waived = new Set(
    verdicts.flatMap(({code, unit, segment, waiver}) => (waiver ? [`${code} ${unit} ${segment}`] : []))
  )
  return (unit, segment, term) => {
    const isWaived = (rule: string): boolean => waived.has(`${rule} ${unit.id} ${segment.id}`)
    if (term.verdict === 'missed') return isWaived(missedAs(term)) ? 'waived' : 'missed'
    return segment.status === 'empty' && term.verdict === 'untranslated' && isWaived('target-empty')
      ? 'waived'
      : term.verdict
  }
}
