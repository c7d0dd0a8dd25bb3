import type {Tally} from '../model/coverage.ts'
import type {Finding} from '../model/finding.ts'
import type {Locale} from '../model/locale.ts'
import {type Baseline, type CoveredShare, faultName, type KnownFault} from './baseline.ts'

/** What a baseline says to the findings of today. */
export interface HeldBaseline<F> {
  /** Findings that it has. */
  readonly known: ReadonlySet<F>
  /** What it has and nobody finds any more. */
  readonly stale: readonly KnownFault[]
}

/** Holds findings against a baseline; one that it has twice may be found twice. */
export function holdBaseline<F extends Finding>({faults}: Baseline, findings: readonly F[]): HeldBaseline<F> {
  const left = Map.groupBy(faults, ({name}) => name)
  const known = new Set<F>()
  for (const finding of findings) {
    const same = left.get(faultName(finding))
    if (same !== undefined && same.length > 0) {
      same.pop()
      known.add(finding)
    }
  }
  return {known, stale: [...left.values()].flat().toSorted((a, b) => a.line - b.line)}
}

/**
 * The locales in which more terms are missed than were. Shares are not compared: an article that goes, or a source that
 * is rewritten, takes honoured terms with it, and nobody's translation is the worse for it.
 */
export function fallenCoverage({coverage}: Baseline, now: ReadonlyMap<Locale, Tally>, path: string): Finding[] {
  return [...coverage].flatMap(([locale, was]): Finding[] => {
    const [missed, before] = [now.get(locale)?.missed ?? 0, missedIn(was)]
    if (missed <= before) return []
    const values = {locale, count: missed, was: before}
    return [{code: 'coverage-fallen', severity: 'error', place: {path, locale}, values}]
  })
}

/** How many terms nothing honoured. */
export function missedIn({honoured, judged}: CoveredShare): number {
  return judged - honoured
}

/** Nothing where nothing was judged. */
export function shareOf(tally: Tally | undefined): CoveredShare | undefined {
  if (tally === undefined || tally.honoured + tally.missed === 0) return undefined
  return {honoured: tally.honoured, judged: tally.honoured + tally.missed}
}
