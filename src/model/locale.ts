/**
 * A canonical BCP 47 language tag (RFC 5646), such as `sv`, `nb`, `zh-Hant` or `en-GB`.
 * No type lists the languages that ordbro knows: every tag runs, at the least on `Intl`'s defaults.
 */
export type Locale = string

/** What people write, and the tag that ordbro uses for it. Keys are lower case. */
const aliases: Readonly<Record<string, Locale>> = {
  // Norwegian without a written form means Bokmål in practice (CLDR: nb is the default content of no).
  no: 'nb',
  'no-no': 'nb',
  // A country code that is often taken for the language.
  jp: 'ja',
  se: 'sv',
  // The region that the language already implies (CLDR likely subtags).
  'sv-se': 'sv',
  'nb-no': 'nb',
  'nn-no': 'nn',
  'ja-jp': 'ja'
}

/**
 * The canonical tag for what a person wrote in a folder name, a front matter field or a file from another tool.
 *
 *     no → nb    jp → ja    sv_SE → sv    EN-gb → en-GB    zh-hant → zh-Hant
 *
 * @returns the tag, or `undefined` when `written` is no language tag
 */
export function toLocale(written: string): Locale | undefined {
  // The same few folder names stand in all paths of a project.
  const before = known.get(written)
  if (before !== undefined || known.has(written)) return before
  const locale = canonical(written)
  if (known.size < 1000) known.set(written, locale)
  return locale
}

const known = new Map<string, Locale | undefined>()

function canonical(written: string): Locale | undefined {
  const dashed = written.trim().replaceAll('_', '-')
  const alias = aliases[dashed.toLowerCase()]
  if (alias !== undefined) return alias
  try {
    const [tag] = Intl.getCanonicalLocales(dashed)
    // Intl takes any well-formed tag of five to eight letters ("content"), but a registered language has two or three.
    return tag !== undefined && /^[a-z]{2,3}(-|$)/.test(tag) ? tag : undefined
  } catch {
    return undefined
  }
}

/** The language of a locale, without script and region: `zh-Hant` → `zh`. */
export function languageOf(locale: Locale): string {
  return locale.split('-', 1)[0]!
}

/**
 * Whether a text of one locale serves for the other: they are the same, or one says more than the other.
 *
 *     en, en-US · zh, zh-Hant-TW      not en-GB, en-US · zh-Hans, zh-Hant
 */
export function isKindred(one: Locale, other: Locale): boolean {
  return one === other || one.startsWith(`${other}-`) || other.startsWith(`${one}-`)
}

/** Languages that put no space between sentences. */
const unspaced: ReadonlySet<string> = new Set(['ja', 'zh', 'yue', 'th', 'lo', 'km', 'my', 'bo'])

/** Whether the locale is written without spaces between words, or between sentences. */
export function isUnspaced(locale: Locale): boolean {
  return unspaced.has(languageOf(locale))
}

/** What stands between two sentences of a paragraph in this locale: one space, or nothing. */
export function sentenceSpace(locale: Locale): '' | ' ' {
  return isUnspaced(locale) ? '' : ' '
}
