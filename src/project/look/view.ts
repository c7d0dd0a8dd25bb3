import type {Locale} from '../../model/locale.ts'
import type {Project} from '../open-project.ts'
import type {SyncedArticle} from '../sync-article.ts'

export type Look<T> = (project: Project, synced: SyncedArticle) => T

/**
 * What a command wants to know of an article, as data that can be kept: it is asked anew only when the article, one of
 * its segment files, or something else that it depends on has changed.
 */
export interface View<T> {
  readonly name: string
  /** Whether author directives are taken out. */
  readonly strip?: boolean
  /** Whatever else it depends on: settings, glossary, versions. */
  depends(project: Project): readonly unknown[]
  /** Loads what looks at an article: who asks for what is on record does without it. */
  load(): Promise<Look<T>>
  /** The part of it that is about some locales. */
  within(data: T, targets: readonly Locale[]): T
  /** What of it is remembered after it was taken; all, where nothing is said. */
  brief?(data: T): T
  /** What of it counts in a sum over all articles; all, where nothing is said. */
  summed?(data: T): unknown
}
