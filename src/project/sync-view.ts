import type {DerivedField, LeftAlone} from '../model/article.ts'
import {extractionVersion} from '../model/extraction-version.ts'
import type {Finding} from '../model/finding.ts'
import type {Locale} from '../model/locale.ts'
import type {Project} from './open-project.ts'
import type {View} from './view.ts'

/** What a sync does to an article. */
export interface ArticleSync {
  readonly path: string
  readonly locale: Locale
  /** Whether the author wants it left out. */
  readonly isSkipped: boolean
  readonly findings: readonly Finding[]
  /** Front matter that was left alone though it looks like prose. */
  readonly leftAlone: readonly LeftAlone[]
  /** Tags and words of closed sets, which the glossary and the configuration may know. */
  readonly derived: readonly DerivedField[]
  readonly routes: readonly RouteSync[]
}

/** What a sync does to one segment file. */
export interface RouteSync {
  readonly target: Locale
  readonly path: string
  readonly isNew: boolean
  readonly isChanged: boolean
  /** `new`: segments without a target. The others: where targets come from. */
  readonly counts: Readonly<Record<'new' | 'stale' | 'context' | 'exact' | 'kept', number>>
}

/** What `sync` says, and `init` of what a sync would do. */
export const syncView: View<ArticleSync> = {
  name: 'sync',
  depends: (project) => versionsOf(project),
  load: async () => (await import('./article-sync.ts')).articleSync,
  within: (data, targets) => ({...data, routes: data.routes.filter(({target}) => targets.includes(target))})
}

/** What every look at an article depends on: how it is read and cut, and where it goes. */
export function versionsOf({settings, discovery}: Project): readonly unknown[] {
  return [extractionVersion, process.versions.icu, settings.read, discovery.locales]
}
