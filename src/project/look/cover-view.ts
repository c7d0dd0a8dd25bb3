import type {ArticleCoverage} from './article-coverage.ts'
import {judgeView} from './judge-view.ts'
import type {View} from './view.ts'

/** What `check` says where it has to show texts. It is as large as they are: whoever asks for it keeps nothing. */
export const coverView: View<ArticleCoverage> = {
  name: 'cover',
  depends: judgeView.depends,
  load: async () => (await import('./article-coverage.ts')).articleCoverage,
  within: (data, targets) => ({...data, routes: data.routes.filter(({locale}) => targets.includes(locale))})
}
