import type {RouteCoverage, Tally} from '../model/coverage.ts'
import {coverageOf, reachOf, sumOf, totals} from '../model/tally.ts'

/** Coverage for `--json`: of all, of each locale, of each concept in each locale, and of each article in each locale. */
export function coverageData(coverage: readonly RouteCoverage[]): object {
  const met = coverage.filter(({tally}) => tally.occurrences > 0)
  return {
    ...withShares(sumOf(met.map(({tally}) => tally))),
    locales: [...totals(met, ({locale}) => locale)].map(([locale, tally]) => ({locale, ...withShares(tally)})),
    concepts: [...Map.groupBy(met, ({locale}) => locale)].flatMap(([locale, routes]) =>
      byConcept(routes).map(([concept, tally]) => ({concept, locale, ...withShares(tally)}))
    ),
    articles: met.map(({article, locale, path, tally}) => ({article, locale, path, ...withShares(tally)}))
  }
}

/** What becomes of each concept, by its id. */
export function byConcept(routes: readonly RouteCoverage[]): [concept: string, tally: Tally][] {
  const all = routes.flatMap(({concepts}) => Object.entries(concepts))
  return [...Map.groupBy(all, ([concept]) => concept)]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([concept, group]) => [concept, sumOf(group.map(([, tally]) => tally))])
}

/** Null where there is nothing to have a share of. */
function withShares(tally: Tally): object {
  return {...tally, coverage: coverageOf(tally) ?? null, reach: reachOf(tally) ?? null}
}
