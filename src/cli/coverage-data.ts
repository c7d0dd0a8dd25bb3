import type {RouteCoverage, Tally} from '../model/coverage.ts'
import {conceptTotals, coverageOf, reachOf, sumOf, totals} from '../model/tally.ts'

/** Coverage for `--json`: of all, of each locale, of each concept in each locale, and of each article in each locale. */
export function coverageData(coverage: readonly RouteCoverage[]): object {
  const met = coverage.filter(({tally}) => tally.occurrences > 0)
  return {
    ...withShares(sumOf(met.map(({tally}) => tally))),
    locales: [...totals(met, ({locale}) => locale)].map(([locale, tally]) => ({locale, ...withShares(tally)})),
    concepts: [...Map.groupBy(met, ({locale}) => locale)].flatMap(([locale, routes]) =>
      conceptTotals(routes).map(([concept, tally]) => ({concept, locale, ...withShares(tally)}))
    ),
    articles: met.map(({article, locale, path, tally}) => ({article, locale, path, ...withShares(tally)}))
  }
}

/** Shares are null where there is nothing to have a share of. */
export function withShares(tally: Tally): object {
  return {...tally, coverage: coverageOf(tally) ?? null, reach: reachOf(tally) ?? null}
}
