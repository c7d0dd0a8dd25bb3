import {relative, resolve} from 'node:path'
import {Failure} from '../model/failure.ts'
import type {Locale} from '../model/locale.ts'
import type {FoundArticle} from './found-article.ts'
import {outputPathOf} from './found-article.ts'
import type {Project} from './open-project.ts'

/** Which part of a project a command works on. */
export interface Selection {
  /** Articles, segment files, built files, or folders of them; empty for all. As typed, relative to `root`. */
  readonly paths: readonly string[]
  /** Targets; undefined for all. */
  readonly locales: readonly Locale[] | undefined
}

/** One article on its way to one locale. */
export interface Route {
  readonly article: FoundArticle
  readonly target: Locale
}

/**
 * The articles and target locales that a selection names. A variant that a person wrote is no target.
 *
 * @throws Failure `usage` when a path names nothing of the project
 */
export function routesOf(project: Project, selection: Selection): Route[] {
  const {root, discovery} = project
  const wanted = selection.paths.map((path) => relative(root, resolve(root, path)).replaceAll('\\', '/'))
  const used = new Set<string>()
  const routes = discovery.articles.flatMap((article) =>
    discovery.locales
      .filter((target) => target !== article.source.locale)
      .filter((target) => !article.variants.has(target) || article.segmentFiles.has(target))
      .filter((target) => selection.locales?.includes(target) ?? true)
      .filter((target) => {
        if (wanted.length === 0) return true
        const names = [
          article.source.path,
          article.segmentFiles.get(target),
          outputPathOf(article, target, discovery.written)
        ]
        const found = wanted.filter((path) => names.some((name) => name !== undefined && holds(path, name)))
        for (const path of found) used.add(path)
        return found.length > 0
      })
      .map((target) => ({article, target}))
  )
  const missing = wanted.find(
    (path) => !used.has(path) && !discovery.articles.some((article) => holds(path, article.source.path))
  )
  if (missing !== undefined && selection.locales === undefined)
    throw new Failure('usage', 'path-selects-nothing', {path: missing})
  return routes
}

function holds(folder: string, path: string): boolean {
  return folder === '' || path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`)
}
