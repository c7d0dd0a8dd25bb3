import type {CoveredSegment, RouteCoverage} from '../model/coverage.ts'
import {sumOf, tallyOf} from '../model/tally.ts'
import type {Glossary} from '../model/term.ts'
import {segmentPathOf} from './found-article.ts'
import {holdLostTerms} from './hold-lost-terms.ts'
import type {JudgedArticle} from './judge-route.ts'
import type {ArticleCoverage} from './look/article-coverage.ts'
import {lostTerms} from './lost-terms.ts'
import {changedSince, type Revision} from './revision.ts'
import {routeCoverage} from './route-coverage.ts'
import {nameOf} from './segment-states.ts'
import {type SegmentsBefore, segmentsBefore} from './segments-before.ts'
import type {Route} from './selection.ts'
import {termsBefore} from './terms-before.ts'

type CoveredRoute = ArticleCoverage['routes'][number]

/** What changed since a revision. */
export interface Since {
  /** The routes whose article or segment file is another. */
  routes(all: readonly Route[]): Route[]
  /** A route with what is said of changed segments alone. */
  narrowed(glossary: Glossary, route: CoveredRoute): {readonly judged: JudgedArticle; readonly coverage: RouteCoverage}
}

/** Names a segment of an article. */
interface Named {
  readonly unit?: string
  readonly segment?: string
}

/**
 * Segments that have another source or target than at a revision, or were not there: those that one is answerable for.
 * It counts from where the present state branched off, and ids find a segment wherever its article moved. Who takes out
 * a term that was there answers for it, in whichever segment of the unit it is missed, and though another sentence of the
 * unit has it.
 */
export function sinceRevision(root: string, {base}: Revision): Since {
  const changed = changedSince(root, base)
  const before = segmentsBefore(root, base)
  before.read([...changed].filter((path) => path.endsWith('.xlf')))
  return {
    routes(all) {
      const routes = all.filter(
        ({article, target}) => changed.has(article.source.path) || changed.has(segmentPathOf(article, target))
      )
      // The article changed and this file did not: what it says is as old as the file.
      before.read(
        routes.map(({article, target}) => segmentPathOf(article, target)).filter((path) => !changed.has(path))
      )
      return routes
    },
    narrowed(glossary, route) {
      const {locale, states} = route
      const fresh = states.filter((state) => !before.has(nameOf(locale, state)))
      const lost = lostIn(glossary, before, route, new Set(fresh.map(({unit}) => unit)))
      const ids = new Set([...fresh.map(idOf), ...lost.keys()])
      const isAnswerable = (named: Named): boolean => named.unit === undefined || ids.has(idOf(named))
      const {texts, findings} = lost.size === 0 ? route : holdLostTerms(route, lost)
      const judged = states.filter(isAnswerable)
      const segments = texts.filter(isAnswerable)
      const terms = segments.flatMap((segment) => segment.terms)
      const concepts = Object.fromEntries(
        [...Map.groupBy(terms, ({concept}) => concept)].map(([concept, group]) => [concept, tallyOf(group)])
      )
      return {
        judged: {
          ...route,
          segments: judged.length,
          confirmed: judged.filter(({isConfirmed}) => isConfirmed).length,
          findings: findings.filter(({place}) => isAnswerable(place))
        },
        coverage: {...routeCoverage(route), tally: sumOf(Object.values(concepts)), concepts, segments}
      }
    }
  }
}

/** What the units in which something changed have lost, by segment and concept. */
function lostIn(
  glossary: Glossary,
  before: SegmentsBefore,
  {locale, path, texts}: CoveredRoute,
  changed: ReadonlySet<string>
): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const lost = new Map<string, ReadonlyMap<string, number>>()
  for (const [unit, segments] of Map.groupBy(texts, (segment) => segment.unit)) {
    // Most have a form for every term.
    if (!changed.has(unit) || !segments.some(isWanting)) continue
    const was = before.unit(locale, unit, path)
    if (was === undefined) continue
    const own = lostTerms(termsBefore(glossary, was.source, locale, was.unit), segments)
    for (const [segment, concepts] of own) lost.set(idOf({unit, segment}), concepts)
  }
  return lost
}

function isWanting({terms}: CoveredSegment): boolean {
  return terms.some(({verdict, by}) => verdict === 'missed' || verdict === 'waived' || by === 'omission')
}

function idOf({unit, segment}: Named): string {
  return `${unit}/${segment}`
}
