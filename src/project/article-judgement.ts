import {judgeRoute} from './judge-route.ts'
import type {ArticleJudgement} from './judge-view.ts'
import type {Project} from './open-project.ts'
import {progressOf} from './progress.ts'
import type {SyncedArticle} from './sync-article.ts'

/** An article as `check` and `status` see it. */
export function articleJudgement(project: Project, {routes, findings}: SyncedArticle): ArticleJudgement {
  return {
    findings,
    routes: routes.map((route) => ({...judgeRoute(project, route), progress: progressOf(route.synced.file)}))
  }
}
