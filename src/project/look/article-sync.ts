import type {DerivedField, LeftAlone} from '../../model/article.ts'
import type {Finding} from '../../model/finding.ts'
import type {Locale} from '../../model/locale.ts'
import {unitsOf} from '../../model/segment-file.ts'
import type {Project} from '../open-project.ts'
import type {SyncedArticle, SyncedRoute} from '../sync-article.ts'

/** What a sync does to an article. */
export interface ArticleSync {
  readonly path: string
  readonly locale: Locale
  /** Whether the author wants it left out. */
  readonly isSkipped: boolean
  readonly findings: readonly Finding[]
  /** Front matter that was left alone though it looks like prose. */
  readonly leftAlone: readonly LeftAlone[]
  /** Tags and words of closed sets, which the glossary and the configuration may know. */
  readonly derived: readonly DerivedField[]
  readonly routes: readonly RouteSync[]
}

/** What a sync does to one segment file. */
export interface RouteSync {
  readonly target: Locale
  readonly path: string
  readonly isNew: boolean
  readonly isChanged: boolean
  /** `new`: segments without a target. The others: where targets come from. */
  readonly counts: Readonly<Record<'new' | 'stale' | 'context' | 'exact' | 'fuzzy' | 'kept', number>>
}

/** An article as `sync` sees it. */
export function articleSync(_: Project, {article, extraction, routes, findings}: SyncedArticle): ArticleSync {
  return {
    path: article.source.path,
    locale: article.source.locale,
    isSkipped: extraction?.skip === true,
    findings,
    leftAlone: extraction?.leftAlone ?? [],
    derived: (extraction?.derived ?? []).filter(({role}) => role !== 'locale'),
    routes: routes.map(
      (route): RouteSync => ({
        target: route.target,
        path: route.path,
        isNew: route.isNew,
        isChanged: route.content !== route.before,
        counts: countsOf(route)
      })
    )
  }
}

function countsOf({synced}: SyncedRoute): RouteSync['counts'] {
  const counts = {new: 0, stale: 0, context: 0, exact: 0, fuzzy: 0, kept: 0}
  for (const {segments} of unitsOf(synced.file)) {
    for (const {target, fill} of segments) {
      if (target === undefined) counts.new++
      else if (fill === 'stale') counts.stale++
    }
  }
  for (const {tier} of synced.filled) counts[tier]++
  return counts
}
