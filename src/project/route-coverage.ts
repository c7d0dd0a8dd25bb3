import type {CoveredSegment, RouteCoverage, Tally} from '../model/coverage.ts'
import {fullTally, sumOfBrief} from '../model/tally.ts'
import type {JudgedArticle} from './judge-route.ts'

/** The coverage of an article in one locale, from what is kept of it. */
export function routeCoverage(route: JudgedArticle & {readonly texts?: readonly CoveredSegment[]}): RouteCoverage {
  const {article, locale, path, terms, texts} = route
  let concepts: Readonly<Record<string, Tally>> | undefined
  return {
    article,
    locale,
    path,
    tally: sumOfBrief(Object.values(terms)),
    /** Most reports want the sum alone, and there are many. */
    get concepts() {
      concepts ??= Object.fromEntries(Object.entries(terms).map(([concept, brief]) => [concept, fullTally(brief)]))
      return concepts
    },
    ...(texts && {segments: texts})
  }
}
