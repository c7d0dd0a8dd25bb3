import {type Baseline, type CoveredShare, writeBaseline} from '../check/baseline.ts'
import {fallenCoverage, holdBaseline, missedIn, shareOf} from '../check/hold-baseline.ts'
import {holdThresholds, type Thresholds} from '../check/hold-thresholds.ts'
import type {RouteCoverage} from '../model/coverage.ts'
import type {Finding} from '../model/finding.ts'
import type {Locale} from '../model/locale.ts'
import {totals} from '../model/tally.ts'
import {baselinePath} from './baseline-file.ts'
import type {Judged, JudgedArticle} from './judge-route.ts'

/** What was found, and by what it is held. */
export interface Gate {
  readonly routes: readonly JudgedArticle[]
  readonly coverage: readonly RouteCoverage[]
  /** Of the project and of its articles. */
  readonly findings: readonly Finding[]
  readonly thresholds: Thresholds
  /** By which findings are known. */
  readonly trusted: Baseline | undefined
  /** In which they may be stale: the project's own. */
  readonly own: Baseline | undefined
  /** Whether all of the project was judged: a part says nothing of what the rest has. */
  readonly isWhole: boolean
}

/** What is left to say, and what was known. */
export interface Held {
  readonly routes: readonly JudgedArticle[]
  readonly findings: readonly Finding[]
  readonly known: readonly Finding[]
}

/** Holds what was found against thresholds and baseline: known findings are set aside, and what fell short is one. */
export function holdGate(gate: Gate): Held {
  const {routes, coverage, findings, thresholds, trusted, own, isWhole} = gate
  const all: readonly Finding[] = [...findings, ...routes.flatMap((route) => route.findings.filter(isOpen))]
  const known: ReadonlySet<Finding> = trusted === undefined ? new Set() : holdBaseline(trusted, all).known
  const stale = own === undefined || !isWhole ? [] : holdBaseline(own, all).stale
  const now = totals(coverage, ({locale}) => locale)
  return {
    routes: routes.map((route) => ({...route, findings: route.findings.filter((each) => !known.has(each))})),
    findings: [
      ...findings.filter((each) => !known.has(each)),
      ...holdThresholds(coverage, thresholds),
      ...(trusted === undefined || !isWhole ? [] : fallenCoverage(trusted, now, baselinePath)),
      ...(stale.length === 0 ? [] : [staleFinding(stale.length, stale[0]!)])
    ],
    known: [...known]
  }
}

function staleFinding(count: number, {line, name, path}: Baseline['faults'][number]): Finding {
  const [code = '', , at = ''] = name.split('\t')
  return {
    code: 'baseline-stale',
    severity: 'error',
    place: {path: baselinePath, line},
    values: {count, rule: code, at: at === path ? path : `${path}#${at}`}
  }
}

/** A waived finding needs no baseline. */
function isOpen({waiver}: Judged): boolean {
  return waiver === undefined
}

/**
 * The baseline of what was found: all of it, or only what another one had, with the coverage in which less is missed.
 *
 * @param before the baseline that may only improve; undefined to draw a new line
 */
export function baselineText({routes, coverage, findings}: Gate, before: Baseline | undefined): string {
  const all = [...findings, ...routes.flatMap((route) => route.findings.filter(isOpen))]
  const now = new Map<Locale, CoveredShare>()
  for (const [locale, tally] of totals(coverage, (route) => route.locale)) {
    const share = shareOf(tally)
    if (share !== undefined) now.set(locale, share)
  }
  if (before === undefined) {
    return writeBaseline(
      all.filter(({severity}) => severity !== 'note'),
      now
    )
  }
  for (const [locale, was] of before.coverage) {
    const is = now.get(locale)
    if (is === undefined || missedIn(is) > missedIn(was)) now.set(locale, was)
  }
  return writeBaseline(holdBaseline(before, all).known, now)
}
