import type {Locale} from '../model/locale.ts'
import type {ArticleFolder} from './choose-folders.ts'

/** An entry of `articles` in a configuration that is yet to be written. */
export interface WrittenRule {
  readonly pattern: string
  readonly locale?: Locale
  readonly output: string
  readonly segments?: string
}

/**
 * The entries of `articles` for folders. Of several, each has a folder of its own in `segments/` and among the builds, so
 * that two articles of one name never meet.
 *
 *     site/blog/{locale}/{slug}, site/docs/{locale}/{slug} → blog/{slug}, docs/{slug}
 *
 * @param inPlace whether builds go where the articles are
 */
export function articleRules(folders: readonly ArticleFolder[], source: Locale, inPlace: boolean): WrittenRule[] {
  const own = ownFolders(folders.map(({pattern}) => fixedFolders(pattern)))
  return folders.map(({pattern}, index): WrittenRule => {
    const above = own[index] === '' ? '' : `${own[index]}/`
    return {
      pattern,
      ...(pattern.includes('{locale}') ? {} : {locale: source}),
      output: inPlace && pattern.includes('{locale}') ? pattern : `localized/{locale}/${above}{slug}`,
      ...(above === '' ? {} : {segments: `${above}{slug}`})
    }
  })
}

/** What a person adds to `articles` for a folder, beside the entries that are there. */
export function entryOf({pattern}: Pick<ArticleFolder, 'pattern'>, source: Locale, inPlace: boolean): string {
  const above = fixedFolders(pattern).join('/')
  const isInPlace = inPlace && pattern.includes('{locale}')
  return JSON.stringify({
    pattern,
    ...(pattern.includes('{locale}') ? {} : {locale: source}),
    output: isInPlace ? pattern : ['localized/{locale}', above, '{slug}'].filter((each) => each !== '').join('/'),
    segments: above === '' ? undefined : `${above}/{slug}`
  })
}

/** The folders above the first placeholder. */
export function fixedFolders(pattern: string): readonly string[] {
  return pattern.slice(0, pattern.indexOf('{')).split('/').slice(0, -1)
}

/** What tells each from the others: without the folders that all have, where something is left of each then. */
function ownFolders(all: readonly (readonly string[])[]): string[] {
  const [first = [], ...rest] = all
  if (rest.length === 0) return ['']
  const differing = first.findIndex((folder, at) => rest.some((other) => other[at] !== folder))
  const common = differing < 0 ? first.length : differing
  const isTold = all.every(({length}) => length > common)
  return all.map((folders) => folders.slice(isTold ? common : 0).join('/'))
}
