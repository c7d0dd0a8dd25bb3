import {extractionVersion} from '../../model/extraction-version.ts'
import type {Project} from '../open-project.ts'
import type {ArticleSync} from './article-sync.ts'
import type {View} from './view.ts'

/** What `sync` says, and `init` of what a sync would do. */
export const syncView: View<ArticleSync> = {
  name: 'sync',
  depends: (project) => versionsOf(project),
  load: async () => (await import('./article-sync.ts')).articleSync,
  within: (data, targets) => ({...data, routes: data.routes.filter(({target}) => targets.includes(target))}),
  summed: ({path, locale, findings, leftAlone, derived, routes}) => [
    ...[path, locale, findings, leftAlone, derived],
    routes.map(({target}) => target)
  ]
}

/** What every look at an article depends on: how it is read and cut, and where it goes. */
export function versionsOf({settings, discovery}: Project): readonly unknown[] {
  return [extractionVersion, process.versions.icu, settings.read, discovery.locales]
}
