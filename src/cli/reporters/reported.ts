import type {Finding, Severity} from '../../model/finding.ts'
import type {Waiver} from '../../model/segment-file.ts'
import {work} from '../../project/look/judge-view.ts'
import type {CheckReport} from './check-report.ts'

/** A finding as it is shown. */
export interface Reported extends Finding {
  /** Why it does not count, if it does not. */
  readonly pardon: Pardon | undefined
}

/** Somebody's decision that a finding is none, or the baseline that has it. */
export interface Pardon {
  readonly kind: 'waived' | 'known'
  readonly reason: string
}

/** Of importance; what is cut off at the end is what matters least. */
const rank: Readonly<Record<Severity, number>> = {error: 0, warning: 1, note: 2}

/**
 * The findings of all routes and of the project: errors first, then by the order of the project, and what does not count
 * behind them. What is merely work to do is counted by the reporters, and no finding.
 */
export function reported({routes, findings, known = [], words}: CheckReport): Reported[] {
  const pardon: Pardon = {kind: 'known', reason: words.say('reports:known')}
  const all: Reported[] = [
    ...findings.map((finding) => ({...finding, pardon: undefined})),
    ...routes.flatMap((route) => route.findings.map(({waiver, ...finding}) => ({...finding, pardon: waived(waiver)}))),
    ...known.map((finding) => ({...finding, pardon}))
  ]
  return all
    .filter(({code, severity}) => !(severity === 'note' && work.has(code)))
    .toSorted(
      (a, b) => Number(a.pardon !== undefined) - Number(b.pardon !== undefined) || rank[a.severity] - rank[b.severity]
    )
}

/** Those that count. */
export function counted(report: CheckReport): Reported[] {
  return reported(report).filter(({pardon}) => pardon === undefined)
}

function waived(waiver: Waiver | undefined): Pardon | undefined {
  return waiver && {kind: 'waived', reason: `${waiver.reason} (${waiver.author})`}
}

/** How many there are of each severity. */
export function bySeverity(findings: readonly Finding[]): Record<Severity, number> {
  const counts = {error: 0, warning: 0, note: 0}
  for (const {severity} of findings) counts[severity]++
  return counts
}
