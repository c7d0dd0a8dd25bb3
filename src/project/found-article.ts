import type {Locale} from '../model/locale.ts'
import {type ArticleEnding, fillPattern} from './path-pattern.ts'
import {segmentPath} from './segment-path.ts'
import type {ArticleRule} from './settings.ts'

/** An article in one locale, written by a person. */
export interface Variant {
  readonly locale: Locale
  readonly path: string
  /** The locale as it stands in the path: `sv-SE` of `content/sv-SE/a.md`. */
  readonly written: string
}

/** An article that was found on disk, with everything that has its name. */
export interface FoundArticle {
  /** Names the article and its segment files; without locale and ending: `x/a`. */
  readonly slug: string
  readonly ending: ArticleEnding
  readonly source: Variant
  /** The authored variants by locale, the source among them: built as they stand, never overwritten. */
  readonly variants: ReadonlyMap<Locale, Variant>
  /** The paths of its segment files by target. */
  readonly segmentFiles: ReadonlyMap<Locale, string>
  readonly rule: ArticleRule
  /** What stands for `{slug}` in the paths of its rule; `slug` may have more in front. */
  readonly name: string
}

/** Where the build of an article in a locale goes. */
export function outputPathOf(article: FoundArticle, locale: Locale, written: ReadonlyMap<Locale, string>): string {
  const {rule, name, ending} = article
  return fillPattern(rule.output, {slug: name, locale: written.get(locale) ?? locale, ending})
}

/** Where the segment file of an article for a locale is, or will be. */
export function segmentPathOf(article: FoundArticle, target: Locale): string {
  return article.segmentFiles.get(target) ?? segmentPath({...article, target})
}
