import type {Finding} from '../model/finding.ts'
import type {JudgedArticle} from './judge-route.ts'
import type {Progress} from './progress.ts'
import {versionsOf} from './sync-view.ts'
import type {View} from './view.ts'

/** How far an article has come in its locales, and what is wrong with it there. */
export interface ArticleJudgement {
  /** Of bringing it up to date. */
  readonly findings: readonly Finding[]
  readonly routes: readonly (JudgedArticle & {readonly progress: Progress})[]
}

/** Rules whose notes are work to do and no faults: they are counted, and told only where they are to fail. */
export const work: ReadonlySet<string> = new Set(['missing', 'stale'])

/** What `check` and `status` say. */
export const judgeView: View<ArticleJudgement> = {
  name: 'judge',
  depends: (project) => [
    ...versionsOf(project),
    project.settings.build,
    project.settings.restore,
    project.glossaryHash
  ],
  load: async () => (await import('./article-judgement.ts')).articleJudgement,
  within: (data, targets) => ({...data, routes: data.routes.filter(({locale}) => targets.includes(locale))})
}
