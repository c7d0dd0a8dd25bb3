import type {Finding, Severity} from '../../model/finding.ts'
import type {Waiver} from '../../model/segment-file.ts'
import {work} from '../../project/look/judge-view.ts'
import type {CheckReport} from './check-report.ts'

/** A finding as it is shown. */
export interface Reported extends Finding {
  /** Somebody's decision that it is none: it does not count. */
  readonly waiver: Waiver | undefined
}

/** Of importance; what is cut off at the end is what matters least. */
const rank: Readonly<Record<Severity, number>> = {error: 0, warning: 1, note: 2}

/**
 * The findings of all routes and of the project: errors first, then by the order of the project, and what is waived
 * behind them. What is merely work to do is counted by the reporters, and no finding.
 */
export function reported({routes, findings}: CheckReport): Reported[] {
  const all: Reported[] = [
    ...findings.map((finding) => ({...finding, waiver: undefined})),
    ...routes.flatMap((route) => route.findings)
  ]
  return all
    .filter(({code, severity}) => !(severity === 'note' && work.has(code)))
    .toSorted(
      (a, b) => Number(a.waiver !== undefined) - Number(b.waiver !== undefined) || rank[a.severity] - rank[b.severity]
    )
}

/** How many there are of each severity. */
export function bySeverity(findings: readonly Finding[]): Record<Severity, number> {
  const counts = {error: 0, warning: 0, note: 0}
  for (const {severity} of findings) counts[severity]++
  return counts
}
