import type {CoveredSegment, RouteCoverage} from '../model/coverage.ts'
import {fullTally, sumOf} from '../model/tally.ts'
import type {JudgedArticle} from './judge-route.ts'

/** The coverage of an article in one locale, from what is kept of it. */
export function routeCoverage(route: JudgedArticle & {readonly texts?: readonly CoveredSegment[]}): RouteCoverage {
  const {article, locale, path, terms, texts} = route

  const concepts = Object.fromEntries(Object.entries(terms).map(([concept, brief]) => [concept, fullTally(brief)]))
  return {article, locale, path, tally: sumOf(Object.values(concepts)), concepts, ...(texts && {segments: texts})}
}
