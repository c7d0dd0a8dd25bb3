import {nameFault} from './file-name.ts'

/** The endings that make a file an article. The longer first: `.md` is a part of `.mdx` to nobody but a regex. */
export const articleEndings = ['.mdx', '.md', '.txt'] as const

export type ArticleEnding = (typeof articleEndings)[number]

/** A path with places for the slug and the locale: `content/{locale}/{slug}`, `{slug}.{locale}.md`. */
export interface PathPattern {
  readonly text: string
  /** The text, cut where a place begins or ends. */
  readonly pieces: readonly string[]
  /** The one ending that it takes; nothing when it takes all and the file's own ending follows. */
  readonly ending: ArticleEnding | undefined
  /** The folder above everything that it can match: `content`; empty for the project itself. */
  readonly folder: string
  readonly hasLocale: boolean
  /** Whether `{locale}` is a folder or a whole file name, and no part of one. */
  readonly wholeLocale: boolean
  readonly regex: RegExp
}

/** What a path says about its article. */
export interface PathParts {
  /** Without locale and ending; folders in it are divided by `/`. */
  readonly slug: string
  /** As it is written in the path; nothing when the pattern has no `{locale}`. */
  readonly locale: string | undefined
  readonly ending: ArticleEnding
}

/** Why a text is no pattern. */
export type PatternFault = 'pattern-slug' | 'pattern-locale' | 'pattern-placeholder' | 'pattern-path'

/**
 * A pattern made ready for use, or why it cannot be: `{slug}` exactly once, `{locale}` at most once, no other
 * placeholder, and a path that stays in the project.
 */
export function parsePattern(text: string): PathPattern | PatternFault {
  const placeholders = text.match(/\{[^}]*\}?|\}/g) ?? []
  if (placeholders.some((one) => one !== '{slug}' && one !== '{locale}')) return 'pattern-placeholder'
  if (placeholders.filter((one) => one === '{slug}').length !== 1) return 'pattern-slug'
  if (placeholders.filter((one) => one === '{locale}').length > 1) return 'pattern-locale'
  const parts = text.split('/')
  if (parts.some((part) => nameFault(part.replaceAll(/\{(slug|locale)\}/g, 'x')) !== undefined)) return 'pattern-path'
  // Two placeholders that touch: nobody could say where the one ends.
  if (/\}\{/.test(text)) return 'pattern-placeholder'
  const ending = articleEndings.find((one) => text.endsWith(one))
  const stem = ending === undefined ? text : text.slice(0, -ending.length)
  const fixed = parts.slice(
    0,
    parts.findIndex((part) => part.includes('{'))
  )
  const wholeLocale = stem.split('/').includes('{locale}')
  return {
    text,
    pieces: text.split(placeholder),
    ending,
    folder: fixed.join('/'),
    hasLocale: text.includes('{locale}'),
    wholeLocale,
    regex: regexOf(stem, ending, wholeLocale)
  }
}

const placeholder = /(\{slug\}|\{locale\})/

/** The slug, locale and ending of a path, or nothing when it is not one of the pattern's. */
export function matchPath(pattern: PathPattern, path: string): PathParts | undefined {
  const {slug, locale, ending} = pattern.regex.exec(path)?.groups ?? {}
  const known = articleEndings.find((one) => one === ending)
  return slug === undefined || known === undefined ? undefined : {slug, locale, ending: known}
}

/** The path that a pattern gives an article: the inverse of `matchPath`. */
export function fillPattern(pattern: PathPattern, parts: PathParts): string {
  const {ending, pieces} = pattern
  let path = ''
  for (const piece of pieces)
    path += piece === '{slug}' ? parts.slug : piece === '{locale}' ? (parts.locale ?? '') : piece
  return ending === undefined ? path + parts.ending : path
}

function regexOf(stem: string, ending: ArticleEnding | undefined, wholeLocale: boolean): RegExp {
  // In `{slug}.{locale}` and `{slug}_{locale}` the tag ends where the separator stands.
  const [, before = '', after = ''] = /(.?)\{locale\}(.?)/.exec(stem) ?? []
  const tag = wholeLocale ? '[^/]+' : `[^/.${literally(before)}${literally(after)}]+`
  const body = stem
    .split(placeholder)
    .map((piece) =>
      piece === '{slug}' ? '(?<slug>.+)' : piece === '{locale}' ? `(?<locale>${tag})` : literally(piece)
    )
    .join('')
  const endings = (ending === undefined ? articleEndings : [ending]).map(literally).join('|')
  return new RegExp(`^${body}(?<ending>${endings})$`, 's')
}

function literally(characters: string): string {
  return characters.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
}
