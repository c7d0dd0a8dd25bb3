import {type OpenSegment, openSegments} from '../../memory/leverage.ts'
import type {Locale} from '../../model/locale.ts'
import type {Project} from '../open-project.ts'
import type {SyncedArticle} from '../sync-article.ts'

/** What is left to do in an article, brought up to date. */
export interface ArticleOpen {
  readonly routes: readonly {readonly locale: Locale; readonly segments: readonly OpenSegment[]}[]
}

export function articleOpen(_: Project, {routes}: SyncedArticle): ArticleOpen {
  return {routes: routes.map(({target, synced}) => ({locale: target, segments: openSegments(synced.file)}))}
}
