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

/** The locales whose terms are honoured less than they were. */
export function fallenCoverage({coverage}: Baseline, now: ReadonlyMap<Locale, Tally>, path: string): Finding[] {
  return [...coverage].flatMap(([locale, was]): Finding[] => {
    const is = shareOf(now.get(locale))
    if (is === undefined || is.honoured * was.judged >= was.honoured * is.judged) return []
    const percent = ({honoured, judged}: CoveredShare): number => (100 * honoured) / judged
    return [
      {
        code: 'coverage-fallen',
        severity: 'error',
        place: {path, locale},
        values: {locale, is: percent(is), was: percent(was)}
      }
    ]
  })
}

/** Nothing where nothing was judged. */
export function shareOf(tally: Tally | undefined): CoveredShare | undefined {
  if (tally === undefined || tally.honoured + tally.missed === 0) return undefined
  return {honoured: tally.honoured, judged: tally.honoured + tally.missed}
}
