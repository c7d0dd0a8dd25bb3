import {type Locale, toLocale} from '../model/locale.ts'
import {articleFiles} from './article-files.ts'
import {isFamiliar} from './article-path.ts'
import type {Settings} from './settings.ts'

/** Where a folder that is no project yet seems to have its articles. */
export interface Detected {
  /** For `articles[].pattern`; undefined where the default fits or nothing was found. */
  readonly pattern: string | undefined
  readonly output: string | undefined
  /** Locales by the number of their articles, most first. */
  readonly locales: readonly Locale[]
  readonly articles: number
}

/** Files that describe a repository, not articles. */
const notArticles = /(^|\/)(readme|changelog|contributing|license|code_of_conduct|security|authors|todo)\b[^/]*$/i

/** Folders of generated or borrowed files. */
const notContent = /(^|\/)(dist|build|public|vendor|localized|coverage)\//

/**
 * Looks for articles: below the folder that most of them share, by language where a part of their paths names one.
 *
 *     src/content/blog/sv/a.md, src/content/blog/en/a.md → src/content/blog/{locale}/{slug}
 */
export function detect(root: string, settings: Settings): Detected {
  const files = articleFiles(root, ['.'])
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !notArticles.test(path) && !notContent.test(path))
  const found = new Map<string, {count: number; locales: Map<Locale, number>}>()
  for (const path of files) {
    const {pattern, locale} = patternOf(path, settings)
    const entry = found.get(pattern) ?? {count: 0, locales: new Map<Locale, number>()}
    found.set(pattern, entry)
    entry.count++
    if (locale !== undefined) entry.locales.set(locale, (entry.locales.get(locale) ?? 0) + 1)
  }
  const [best] = [...found].sort(([, a], [, b]) => b.locales.size - a.locales.size || b.count - a.count)
  if (best === undefined) return {pattern: undefined, output: undefined, locales: [], articles: 0}
  const [pattern, {count, locales}] = best
  const isDefault = pattern === 'content/{locale}/{slug}'
  return {
    pattern: isDefault ? undefined : pattern,
    output: isDefault ? undefined : 'localized/{locale}/{slug}',
    locales: [...locales].sort((a, b) => b[1] - a[1]).map(([locale]) => locale),
    articles: count
  }
}

function patternOf(path: string, settings: Settings): {pattern: string; locale: Locale | undefined} {
  const parts = path.split('/')
  const name = parts.pop()!
  const at = parts.findIndex((part) => localeIn(part, settings) !== undefined)
  if (at >= 0) {
    return {pattern: [...parts.slice(0, at), '{locale}', '{slug}'].join('/'), locale: localeIn(parts[at]!, settings)}
  }
  const tag = /\.([A-Za-z]{2}(?:-[A-Za-z]{2,4})?)\.(?:mdx?|txt)$/.exec(name)?.[1]
  const locale = tag === undefined ? undefined : localeIn(tag, settings)
  const folder = parts.slice(0, 2).join('/')
  const slug = locale === undefined ? '{slug}' : '{slug}.{locale}'
  return {pattern: folder === '' ? slug : `${folder}/${slug}`, locale}
}

/** A tag of two letters, or one with a region: `docs` and `api` are well-formed, but folders of something else. */
function localeIn(part: string, settings: Settings): Locale | undefined {
  if (!/^[a-z]{2}([-_][A-Za-z]{2,4})?$/i.test(part)) return undefined
  const locale = toLocale(part)
  return locale !== undefined && isFamiliar(locale, settings) ? locale : undefined
}
