import type {ArticleOpen} from './article-open.ts'
import {versionsOf} from './sync-view.ts'
import type {View} from './view.ts'

/** What is left to do, as `memory stats` counts it. */
export const openView: View<ArticleOpen> = {
  name: 'open',
  depends: (project) => versionsOf(project),
  load: async () => (await import('./article-open.ts')).articleOpen,
  within: (data, targets) => ({routes: data.routes.filter(({locale}) => targets.includes(locale))})
}
