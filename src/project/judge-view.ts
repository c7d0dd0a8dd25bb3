import type {Finding} from '../model/finding.ts'
import {type JudgedArticle, judgeRoute} from './judge-route.ts'
import {type Progress, progressOf} from './progress.ts'
import {versionsOf} from './sync-view.ts'
import type {View} from './view.ts'

/** How far an article has come in its locales, and what is wrong with it there. */
export interface ArticleJudgement {
  /** Of bringing it up to date. */
  readonly findings: readonly Finding[]
  readonly routes: readonly (JudgedArticle & {readonly progress: Progress})[]
}

/** What `check` and `status` say. */
export const judgeView: View<ArticleJudgement> = {
  name: 'judge',
  depends: (project) => [
    ...versionsOf(project),
    project.settings.build,
    project.settings.restore,
    project.glossaryHash
  ],
  of: (project, {routes, findings}) => ({
    findings,
    routes: routes.map((route) => ({...judgeRoute(project, route), progress: progressOf(route.synced.file)}))
  }),
  within: (data, targets) => ({...data, routes: data.routes.filter(({locale}) => targets.includes(locale))})
}
