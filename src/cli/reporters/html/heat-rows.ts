import type {RouteCoverage, Tally} from '../../../model/coverage.ts'
import {sumOf} from '../../../model/tally.ts'
import type {HeatRow, HeatTable} from './heat-table.ts'

/** Concepts with most misses first: that is where to begin. */
export function byConcept(coverage: readonly RouteCoverage[]): Pick<HeatTable, 'columns' | 'rows'> {
  const concepts = new Map<string, Map<string, Tally[]>>()
  for (const {locale, concepts: tallies} of coverage) {
    for (const [concept, tally] of Object.entries(tallies)) {
      const row = concepts.get(concept) ?? new Map<string, Tally[]>()
      concepts.set(concept, row)
      row.set(locale, [...(row.get(locale) ?? []), tally])
    }
  }
  const rows = [...concepts].map(([name, cells]): HeatRow => {
    return {name, chooses: 'concept', cells: new Map([...cells].map(([locale, all]) => [locale, sumOf(all)]))}
  })
  const missed = ({cells}: HeatRow): number => sumOf(cells.values()).missed
  return {
    columns: localesOf(coverage),
    rows: rows.toSorted((a, b) => missed(b) - missed(a) || (a.name < b.name ? -1 : 1))
  }
}

/** Articles in the order of the project. */
export function byArticle(coverage: readonly RouteCoverage[]): Pick<HeatTable, 'columns' | 'rows'> {
  const rows = [...Map.groupBy(coverage, ({article}) => article)].map(([name, group]): HeatRow => {
    return {name, chooses: 'article', cells: new Map(group.map(({locale, tally}) => [locale, tally]))}
  })
  return {columns: localesOf(coverage), rows}
}

function localesOf(coverage: readonly RouteCoverage[]): string[] {
  return [...new Set(coverage.map(({locale}) => locale))]
}
