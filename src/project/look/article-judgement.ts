import {movingHeadings} from '../../markdown/moving-headings.ts'
import type {Ways} from '../../model/article.ts'
import type {Finding} from '../../model/finding.ts'
import {type JudgedArticle, judgeRoute} from '../judge-route.ts'
import type {Project} from '../open-project.ts'
import {type Progress, progressOf} from '../progress.ts'
import type {SyncedArticle} from '../sync-article.ts'

/** How far an article has come in its locales, and what is wrong with it there. */
export interface ArticleJudgement {
  /** Of bringing it up to date. */
  readonly findings: readonly Finding[]
  /** How it hangs together with other articles, which is judged when all of them are known. */
  readonly ways?: Ways
  readonly routes: readonly (JudgedArticle & {readonly progress: Progress})[]
}

/** The ways into an article, with what moves in its translations. */
export function withMoving(ways: Ways, routes: SyncedArticle['routes']): Ways {
  return {
    ...ways,
    moving: movingHeadings(
      ways.slugs,
      routes.map(({synced}) => synced.file)
    )
  }
}

/** An article as `check` and `status` see it. */
export function articleJudgement(project: Project, {extraction, routes, findings}: SyncedArticle): ArticleJudgement {
  return {
    findings,
    ...(extraction?.ways && {ways: withMoving(extraction.ways, routes)}),
    routes: routes.map((route) => ({...judgeRoute(project, route).judged, progress: progressOf(route.synced.file)}))
  }
}
