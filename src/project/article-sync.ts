import {unitsOf} from '../model/segment-file.ts'
import type {Project} from './open-project.ts'
import type {SyncedArticle, SyncedRoute} from './sync-article.ts'
import type {ArticleSync, RouteSync} from './sync-view.ts'

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
  const counts = {new: 0, stale: 0, context: 0, exact: 0, kept: 0}
  for (const {segments} of unitsOf(synced.file)) {
    for (const {target, fill} of segments) {
      if (target === undefined) counts.new++
      else if (fill === 'stale') counts.stale++
    }
  }
  for (const {tier} of synced.filled) counts[tier]++
  return counts
}
