import type {Checked} from '../../check/checked.ts'
import type {CoveredSegment} from '../../model/coverage.ts'
import {judgeRoute} from '../judge-route.ts'
import type {Project} from '../open-project.ts'
import {progressOf} from '../progress.ts'
import type {SegmentState} from '../segment-states.ts'
import type {SyncedArticle} from '../sync-article.ts'
import {type ArticleJudgement, withMoving} from './article-judgement.ts'

/** An article as `check` sees it, with the texts of all segments in whose source terms occur. */
export interface ArticleCoverage extends ArticleJudgement {
  readonly routes: readonly (ArticleJudgement['routes'][number] & {
    readonly texts: readonly CoveredSegment[]
    /** Of every segment, for who wants to know which ones changed. */
    readonly states: readonly SegmentState[]
    /** The segments that leave something out, for who does not tolerate it. */
    readonly omitting: Checked
  })[]
}

/** An article whose terms somebody wants to look at one by one. */
export function articleCoverage(project: Project, {extraction, routes, findings}: SyncedArticle): ArticleCoverage {
  return {
    findings,
    ...(extraction?.ways && {ways: withMoving(extraction.ways, routes)}),
    routes: routes.map((route) => {
      const {judged, segments, states, omitting} = judgeRoute(project, route)
      const progress = progressOf(route.synced.file)
      return {...judged, progress, texts: segments(), states: states(), omitting: omitting()}
    })
  }
}
