import type {ArticleJudgement} from './article-judgement.ts'
import {versionsOf} from './sync-view.ts'
import type {View} from './view.ts'

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
