import type {RouteCoverage} from '../model/coverage.ts'
import type {Finding} from '../model/finding.ts'
import type {Locale} from '../model/locale.ts'
import {coverageOf, reachOf, sumOf} from '../model/tally.ts'

/** The least share that is asked for, in percent: of each locale, and of those that are named. */
export interface Threshold {
  readonly all: number | undefined
  readonly locales: ReadonlyMap<Locale, number>
}

export interface Thresholds {
  readonly coverage: Threshold
  readonly reach: Threshold
}

/** How many files are named in which the most is to be done. */
const named = 3

/** What is under its threshold, by how much and where; a locale in which nothing was judged has no coverage. */
export function holdThresholds(routes: readonly RouteCoverage[], {coverage, reach}: Thresholds): Finding[] {
  return [...Map.groupBy(routes, ({locale}) => locale)].flatMap(([locale, group]) => {
    const sum = sumOf(group.map(({tally}) => tally))
    const judged = sum.honoured + sum.missed
    return [
      ...below('coverage-below', locale, group, {
        least: leastOf(coverage, locale),
        is: coverageOf(sum),
        lacks: (least) => Math.ceil((least * judged) / 100 - sum.honoured - rounding),
        left: ({tally}) => tally.missed
      }),
      ...below('reach-below', locale, group, {
        least: leastOf(reach, locale),
        is: reachOf(sum),
        lacks: (least) => Math.ceil((least * sum.occurrences) / 100 - judged - sum.waived - rounding),
        left: ({tally}) => tally.untranslated + tally.noTerm
      })
    ]
  })
}

/** 98.6 of 500 are 493, and not 493.00000000000006. */
const rounding = 1e-9

function leastOf({all, locales}: Threshold, locale: Locale): number | undefined {
  return locales.get(locale) ?? all
}

interface Measure {
  readonly least: number | undefined
  readonly is: number | undefined
  /** How many more terms are needed. */
  readonly lacks: (least: number) => number
  /** How many a file could give. */
  readonly left: (route: RouteCoverage) => number
}

function below(
  code: string,
  locale: Locale,
  routes: readonly RouteCoverage[],
  {least, is, lacks, left}: Measure
): Finding[] {
  if (least === undefined || is === undefined || lacks(least) <= 0) return []
  const worst = routes
    .filter((route) => left(route) > 0)
    .toSorted((a, b) => left(b) - left(a))
    .map(({path}) => path)
  const values = {locale, is, least, count: lacks(least), paths: worst.slice(0, named)}
  return [{code, severity: 'error', place: {path: worst[0] ?? routes[0]!.path, locale}, values}]
}
