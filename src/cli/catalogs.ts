import {readdirSync, readFileSync} from 'node:fs'
import type {Catalog} from '../messages.ts'
import {type Locale, languageOf, toLocale} from '../model/locale.ts'

/** The words that ordbro says, read from disk. */
export interface Catalogs {
  /** Whose words are said. */
  readonly language: Locale
  /** All that there are words of. */
  readonly languages: readonly Locale[]
  readonly catalogs: Readonly<Record<Locale, Catalog>>
}

/** Whoever reads a language reads this one rather than English. */
const neighbours: Readonly<Record<string, Locale>> = {nn: 'nb'}

/**
 * The words of the first language asked for that there are words of, and those of English behind them.
 *
 * @param folder `locales/`, a folder for each language
 * @param asked language tags or POSIX locales: `nb`, `sv_SE.UTF-8`
 */
export function readCatalogs(folder: URL, ...asked: readonly (string | undefined)[]): Catalogs {
  const languages = readdirSync(folder).sort()
  const [language = 'en'] = asked.flatMap((tag) => (tag === undefined ? [] : (spoken(tag, languages) ?? [])))
  const catalogs = Object.fromEntries(
    [...new Set(['en', language])].map((tag) => [tag, readCatalog(new URL(`${tag}/`, folder))])
  )
  return {language, languages, catalogs}
}

/** Which of the languages answers to `asked`: `sv_SE.UTF-8` → `sv`, `nn` → `nb`. */
export function spoken(asked: string, languages: readonly Locale[]): Locale | undefined {
  // Behind the locale POSIX writes an encoding and a modifier: `ca_ES.UTF-8@valencia`.
  const tag = toLocale(asked.split(/[.@]/, 1)[0]!)
  if (tag === undefined) return undefined
  const language = languageOf(tag)
  return [tag, language, neighbours[language]].find((each) => each !== undefined && languages.includes(each))
}

function readCatalog(folder: URL): Catalog {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return Object.fromEntries(
    files.map((name) => [name.slice(0, -5), JSON.parse(readFileSync(new URL(name, folder), 'utf8'))])
  )
}
