import {relative, resolve} from 'node:path'
import {Failure} from '../model/failure.ts'
import type {Locale} from '../model/locale.ts'
import {isFamiliar} from './article-path.ts'
import {closest} from './closest.ts'
import {closestPath, namesAmong} from './closest-path.ts'
import type {Discovery} from './discover.ts'
import {entryFor} from './entry-for.ts'
import type {FoundSegmentFile} from './find-segment-files.ts'
import {type FoundArticle, outputPathOf, segmentPathOf, type Variant} from './found-article.ts'
import type {Project} from './open-project.ts'

/** Which part of a project a command works on. */
export interface Selection {
  /** Articles, segment files, built files, or folders of them; empty for all. As typed, relative to `root`. */
  readonly paths: readonly string[]
  /** Undefined for all. */
  readonly locales: readonly Locale[] | undefined
}

/** One article on its way to one locale. */
export interface Route {
  readonly article: FoundArticle
  readonly target: Locale
}

/** A variant that a person wrote, the source among them: a build copies it. */
export interface Copy {
  readonly article: FoundArticle
  readonly variant: Variant
}

/** What a selection names. */
export interface Selected {
  readonly routes: readonly Route[]
  readonly copies: readonly Copy[]
  /** Segment files whose article is gone. */
  readonly abandoned: readonly FoundSegmentFile[]
}

/**
 * The part of a project that a selection names. An article's own path names it in all locales; the paths of its
 * segment files, variants and builds name it in theirs. A variant that a person wrote is no target.
 *
 * @throws Failure `usage` when a path names nothing of the project, or it does not have the locale
 */
export function select(project: Project, {paths, locales}: Selection): Selected {
  const {root, discovery, settings} = project
  const wanted = paths.map((path) => relative(root, resolve(root, path)).replaceAll('\\', '/'))
  refuseForeign({discovery, settings}, locales)
  const isAll = wanted.length === 0
  const used = new Set<string>()
  const isNamed = (...names: readonly string[]): boolean => {
    const found = wanted.filter((path) => names.some((name) => holds(path, name)))
    for (const path of found) used.add(path)
    return isAll || found.length > 0
  }
  const isWanted = (locale: Locale): boolean => locales?.includes(locale) ?? true
  const routes: Route[] = []
  const copies: Copy[] = []
  for (const article of discovery.articles) {
    const {source, variants, segmentFiles} = article
    const outputOf = (locale: Locale): string => outputPathOf(article, locale, discovery.written)
    for (const variant of variants.values()) {
      if (variant !== source && segmentFiles.has(variant.locale)) continue
      if ((isAll || isNamed(source.path, variant.path, outputOf(variant.locale))) && isWanted(variant.locale))
        copies.push({article, variant})
    }
    for (const target of targetsOf({discovery}, article)) {
      if ((isAll || isNamed(source.path, segmentPathOf(article, target), outputOf(target))) && isWanted(target))
        routes.push({article, target})
    }
  }
  const abandoned = discovery.unclaimed.filter(({path, target}) => isNamed(path) && isWanted(target))
  const missing = wanted.find((path) => !used.has(path))
  if (missing !== undefined) {
    const entry = entryFor(project, missing)
    if (entry !== undefined) throw new Failure('usage', 'path-not-in-articles', {path: missing, entry})
    const near = closestPath(missing, namesAmong(pathsOf(discovery))) ?? ''
    throw new Failure('usage', 'path-selects-nothing', {path: missing, near})
  }
  return {routes, copies, abandoned}
}

/** All locales that an article is translated into: a variant that a person wrote is no target. */
export function targetsOf({discovery}: Pick<Project, 'discovery'>, article: FoundArticle): Locale[] {
  const {source, variants, segmentFiles} = article
  return discovery.locales.filter(
    (target) => target !== source.locale && (!variants.has(target) || segmentFiles.has(target))
  )
}

/** A locale that the project does not have would select nothing, and hold nothing, and all would seem well. */
export function refuseForeign(
  {discovery, settings}: Pick<Project, 'discovery' | 'settings'>,
  wanted?: readonly Locale[]
): void {
  const {locales: known, articles} = discovery
  const sources = articles.map(({source}) => source.locale)
  const value = wanted?.find((locale) => !known.includes(locale) && !sources.includes(locale))
  if (value === undefined) return
  // A language that there is was meant; only what is none can be a slip.
  const near = isFamiliar(value, settings) ? '' : (closest(value, known) ?? '')
  throw new Failure('usage', 'locale-not-in-project', {value, known, near})
}

/** Every path that can be named. */
function pathsOf({articles, unclaimed, locales, written}: Discovery): string[] {
  return [
    ...unclaimed.map(({path}) => path),
    ...articles.flatMap((article) => [
      ...[...article.variants.values()].map(({path}) => path),
      ...article.segmentFiles.values(),
      ...locales.map((locale) => outputPathOf(article, locale, written))
    ])
  ]
}

function holds(folder: string, path: string): boolean {
  return folder === '' || path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`)
}
