import {readSegmentFile} from '../exchange/xliff/read.ts'
import type {RouteCoverage} from '../model/coverage.ts'
import {Failure} from '../model/failure.ts'
import {sumOf, tallyOf} from '../model/tally.ts'
import {segmentPathOf} from './found-article.ts'
import type {JudgedArticle} from './judge-route.ts'
import type {ArticleCoverage} from './look/article-coverage.ts'
import {changedSince, committedFiles, type Revision} from './revision.ts'
import {routeCoverage} from './route-coverage.ts'
import {nameOf, namesIn} from './segment-states.ts'
import type {Route} from './selection.ts'

type CoveredRoute = ArticleCoverage['routes'][number]

/** What changed since a revision. */
export interface Since {
  /** The routes whose article or segment file is another. */
  routes(all: readonly Route[]): Route[]
  /** A route with what is said of changed segments alone. */
  narrowed(route: CoveredRoute): {readonly judged: JudgedArticle; readonly coverage: RouteCoverage}
}

/**
 * Segments that have another source or target than at a revision, or were not there: those that one is answerable for.
 * It counts from where the present state branched off, and ids find a segment wherever its article moved.
 */
export function sinceRevision(root: string, {base}: Revision): Since {
  const changed = changedSince(root, base)
  const before = new Set(
    committedFiles(
      root,
      base,
      [...changed].filter((path) => path.endsWith('.xlf'))
    ).flatMap(({path, text}) => namesIfReadable(text, path))
  )
  return {
    routes(all) {
      const routes = all.filter(
        ({article, target}) => changed.has(article.source.path) || changed.has(segmentPathOf(article, target))
      )
      // The article changed and this file did not: what it says is as old as the file.
      const still = routes
        .map(({article, target}) => segmentPathOf(article, target))
        .filter((path) => !changed.has(path))
      for (const {path, text} of committedFiles(root, base, still))
        for (const name of namesIfReadable(text, path)) before.add(name)
      return routes
    },
    narrowed(route) {
      const {locale, states, texts, findings} = route
      const fresh = states.filter((state) => !before.has(nameOf(locale, state)))
      const ids = new Set(fresh.map(({unit, segment}) => `${unit}/${segment}`))
      const isFresh = ({unit, segment}: {readonly unit?: string; readonly segment?: string}): boolean =>
        unit === undefined || ids.has(`${unit}/${segment}`)
      const segments = texts.filter(isFresh)
      const terms = segments.flatMap((segment) => segment.terms)
      const concepts = Object.fromEntries(
        [...Map.groupBy(terms, ({concept}) => concept)].map(([concept, group]) => [concept, tallyOf(group)])
      )
      return {
        judged: {
          ...route,
          segments: fresh.length,
          confirmed: fresh.filter(({isConfirmed}) => isConfirmed).length,
          findings: findings.filter(({place}) => isFresh(place))
        },
        coverage: {...routeCoverage(route), tally: sumOf(Object.values(concepts)), concepts, segments}
      }
    }
  }
}

function namesIfReadable(text: string, path: string): string[] {
  try {
    return namesIn(readSegmentFile(text, path))
  } catch (error) {
    // What could not be read then is new now.
    if (error instanceof Failure) return []
    throw error
  }
}
