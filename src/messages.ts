import {createInstance, type Resource} from 'i18next'
import type {Failure} from './model/failure.ts'
import type {Finding, Place, Values} from './model/finding.ts'

/** Words of one language: namespace → key → text (i18next JSON v4), as they stand in `locales/{language}`. */
export type Catalog = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/** Turns codes and values into words of the reader's language. */
export interface Words {
  readonly language: string
  /** `say('cli:sync.done', {count: 3})`; a key without words is said as it is, so that nothing is ever silent. */
  say(key: string, values?: Values): string
  finding(finding: Finding): string
  failure(failure: Failure): string
}

/**
 * Words of a language, with those of English where it has none.
 *
 * @param catalogs by language; `en` is always needed
 */
export function wordsOf(language: string, catalogs: Readonly<Record<string, Catalog>>): Words {
  const i18n = createInstance()
  void i18n.init({
    lng: language,
    fallbackLng: 'en',
    resources: catalogs as Resource,
    ns: Object.keys(catalogs.en ?? {}),
    defaultNS: 'cli',
    initAsync: false,
    // Words go to a terminal, not into a page.
    interpolation: {escapeValue: false, skipOnVariables: true}
  })
  const say = (key: string, values: Values = {}): string => {
    const shown = Object.entries(values).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value])
    return String(i18n.t(key, Object.fromEntries(shown)))
  }
  return {
    language,
    say,
    finding: ({code, values}) => say(`findings:${code}`, values),
    failure: ({code, values}) => say(`failures:${code}`, values)
  }
}

/** `content/sv/a.md:12:4 (nb)`: as far as the place is known, in the form that editors and terminals make a link of. */
export function placeText(place: Place): string {
  const {path, line, column, locale} = place
  return `${path}${line === undefined ? '' : `:${line}`}${column === undefined ? '' : `:${column}`}${locale === undefined ? '' : ` (${locale})`}`
}
