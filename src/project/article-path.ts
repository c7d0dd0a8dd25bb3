import {type Locale, languageOf, toLocale} from '../model/locale.ts'
import {matchPath, type PathParts} from './path-pattern.ts'
import type {ArticleRule, Settings} from './settings.ts'

/** What a path says about its article, by the rules of the project. */
export interface ArticlePath {
  readonly rule: ArticleRule
  readonly parts: PathParts
  readonly locale: Locale
}

/** Why a file that looks like an article is none, and the folder or part of the name that is at fault. */
export interface PathFault {
  readonly code: 'locale-malformed' | 'locale-not-configured'
  readonly written: string
}

/**
 * The rule that a path falls under, its slug and locale; `undefined` when no rule fits.
 *
 *     content/sv/x/a.md → sv, x/a    content/xx1/a.md → locale-malformed    content/de/a.md → locale-not-configured
 *
 * A rule whose locale is wrong gives way to the next; its fault is told only when no other takes the file. Where
 * `{locale}` is a part of a name (`{slug}.{locale}`), a part that is no known locale belongs to the slug: `v1.2.md`.
 */
export function articlePath(path: string, settings: Settings): ArticlePath | PathFault | undefined {
  let fault: PathFault | undefined
  for (const rule of settings.articles) {
    const parts = matchPath(rule.pattern, path)
    if (parts === undefined) continue
    if (rule.locale !== undefined) return {rule, parts, locale: rule.locale}
    const written = parts.locale ?? ''
    const locale = toLocale(written)
    const isWhole = rule.pattern.wholeLocale
    if (locale !== undefined && isWanted(locale, settings) && (isWhole || isFamiliar(locale, settings))) {
      return {rule, parts, locale}
    }
    if (isWhole) fault ??= {code: locale === undefined ? 'locale-malformed' : 'locale-not-configured', written}
  }
  return fault
}

/** With `locales` in the config, a locale that is not there is a mistake in one of the two places. */
function isWanted(locale: Locale, {locales, sourceLocale}: Settings): boolean {
  return locales === undefined || locale === sourceLocale || locales.includes(locale)
}

const names = new Intl.DisplayNames(['en'], {type: 'language', fallback: 'none'})

/** Whether CLDR has a name for it, or the project says that it exists: `img` is well-formed, but no language of any. */
export function isFamiliar(locale: Locale, {locales}: Settings): boolean {
  return locales?.includes(locale) || hasName(locale)
}

/** Whether CLDR knows the language. */
export function hasName(locale: Locale): boolean {
  return names.of(languageOf(locale)) !== undefined
}
