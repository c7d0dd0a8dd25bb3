import {type Locale, toLocale} from '../model/locale.ts'
import {articleFiles} from './article-files.ts'
import {isFamiliar} from './article-path.ts'
import {type ArticleFolder, type ChosenFolders, chooseFolders} from './choose-folders.ts'
import type {Settings} from './settings.ts'

/** Where a folder that is no project yet seems to have its articles. */
export interface Detected extends ChosenFolders {
  /** The locales of `folders` by the number of their articles, most first. */
  readonly locales: readonly Locale[]
  /** Each counted once, in whatever languages it is. */
  readonly articles: number
}

/** Files that describe a repository, not articles. */
const notArticles = /(^|\/)(readme|changelog|contributing|license|code_of_conduct|security|authors|todo)\b[^/]*$/i

/** Folders of generated or borrowed files. */
const notContent = /(^|\/)(dist|build|public|vendor|localized|coverage)\//

/**
 * Looks for articles: by language where a part of their paths names one, else below the folder that all share.
 *
 *     src/content/blog/sv/a.md, src/content/blog/en/a.md → src/content/blog/{locale}/{slug}
 */
export function detect(root: string, settings: Settings): Detected {
  const files = articleFiles(root, ['.'])
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !notArticles.test(path) && !notContent.test(path))
  const read = files.map((path) => layoutOf(path, settings))
  const hasLocales = read.some(({locale}) => locale !== undefined)
  // Beside articles by language, what lies at the top is about the repository, and other folders are told one by one.
  const considered = read.filter(({kind, folder}) => !hasLocales || kind !== 'none' || folder.length > 0)
  const siteOf = ({kind, folder}: Layout): string => (hasLocales && kind === 'none' ? `none ${folder[0]}` : kind)
  const shared = new Map(
    [...Map.groupBy(considered, siteOf)].map(([site, list]) => [site, sharedFolder(list.map(({folder}) => folder))])
  )
  const patternOfLayout = (layout: Layout): string =>
    patternOf(layout.kind, layout.kind === 'folder' ? layout.folder : shared.get(siteOf(layout))!)
  const folders = [...Map.groupBy(considered, patternOfLayout)].map(
    ([pattern, layouts]): ArticleFolder => ({
      pattern,
      locales: byCount(layouts.flatMap(({locale}) => locale ?? [])),
      articles: new Set(layouts.map(({slug}) => slug)).size
    })
  )
  const chosen = chooseFolders(folders)
  const taken = new Set(chosen.folders.map(({pattern}) => pattern))
  const layouts = considered.filter((layout) => taken.has(patternOfLayout(layout)))
  return {
    ...chosen,
    locales: byCount(layouts.flatMap(({locale}) => locale ?? [])),
    articles: chosen.folders.reduce((sum, {articles}) => sum + articles, 0)
  }
}

/** Each once, the most frequent first. */
function byCount(locales: readonly Locale[]): Locale[] {
  return [...Map.groupBy(locales, (locale) => locale)]
    .sort(([, one], [, other]) => other.length - one.length)
    .map(([locale]) => locale)
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
