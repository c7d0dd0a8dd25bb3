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
  /** Each counted once, in whatever languages it is. */
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
  const read = files.map((path) => layoutOf(path, settings))
  const shared = new Map(
    [...Map.groupBy(read, ({kind}) => kind)].map(([kind, list]) => [kind, sharedFolder(list.map(({folder}) => folder))])
  )
  const found = new Map<string, {count: number; slugs: Set<string>; locales: Map<Locale, number>}>()
  for (const {kind, folder, locale, slug} of read) {
    const pattern = patternOf(kind, kind === 'folder' ? folder : shared.get(kind)!)
    const entry = found.get(pattern) ?? {count: 0, slugs: new Set<string>(), locales: new Map<Locale, number>()}
    found.set(pattern, entry)
    entry.count++
    entry.slugs.add(slug)
    if (locale !== undefined) entry.locales.set(locale, (entry.locales.get(locale) ?? 0) + 1)
  }
  const [best] = [...found].sort(([, a], [, b]) => b.locales.size - a.locales.size || b.count - a.count)
  if (best === undefined) return {pattern: undefined, output: undefined, locales: [], articles: 0}
  const [pattern, {slugs, locales}] = best
  const isDefault = pattern === 'content/{locale}/{slug}'
  return {
    pattern: isDefault ? undefined : pattern,
    output: isDefault ? undefined : 'localized/{locale}/{slug}',
    locales: [...locales].sort((a, b) => b[1] - a[1]).map(([locale]) => locale),
    articles: slugs.size
  }
}

/** Where a path names its locale: in a folder, as its own name, before its ending, or not at all. */
type Kind = 'folder' | 'name' | 'suffix' | 'none'

interface Layout {
  readonly kind: Kind
  /** Above the locale, or above the slug. */
  readonly folder: readonly string[]
  readonly locale: Locale | undefined
  /** The path without its locale: the same for all variants of an article. */
  readonly slug: string
}

function layoutOf(path: string, settings: Settings): Layout {
  const folders = path.split('/')
  const name = folders.pop()!
  const stem = name.replace(/\.(?:mdx?|txt)$/, '')
  const own = folders.length > 0 ? localeIn(stem, settings) : undefined
  if (own !== undefined) return {kind: 'name', folder: folders.slice(0, -1), locale: own, slug: folders.join('/')}
  const at = folders.findIndex((folder) => localeIn(folder, settings) !== undefined)
  if (at >= 0) {
    const slug = [...folders.toSpliced(at, 1), name].join('/')
    return {kind: 'folder', folder: folders.slice(0, at), locale: localeIn(folders[at]!, settings), slug}
  }
  const tag = /\.([A-Za-z]{2}(?:-[A-Za-z]{2,4})?)$/.exec(stem)?.[1]
  const suffix = tag === undefined ? undefined : localeIn(tag, settings)
  const slug = [...folders, suffix === undefined ? name : name.replace(`.${tag}.`, '.')].join('/')
  return {kind: suffix === undefined ? 'none' : 'suffix', folder: folders, locale: suffix, slug}
}

const placeholders: Readonly<Record<Kind, string>> = {
  folder: '{locale}/{slug}',
  name: '{slug}/{locale}',
  suffix: '{slug}.{locale}',
  none: '{slug}'
}

function patternOf(kind: Kind, folder: readonly string[]): string {
  return [...folder, placeholders[kind]].join('/')
}

/** The folders that all paths begin with. */
function sharedFolder(paths: readonly (readonly string[])[]): readonly string[] {
  const [first = [], ...rest] = paths
  const length = first.findIndex((folder, index) => rest.some((other) => other[index] !== folder))
  return length < 0 ? first : first.slice(0, length)
}

/** A tag of two letters, or one with a region: `docs` and `api` are well-formed, but folders of something else. */
function localeIn(part: string, settings: Settings): Locale | undefined {
  if (!/^[a-z]{2}([-_][A-Za-z]{2,4})?$/i.test(part)) return undefined
  const locale = toLocale(part)
  return locale !== undefined && isFamiliar(locale, settings) ? locale : undefined
}
