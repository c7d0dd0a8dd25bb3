import {existsSync, readdirSync, readFileSync} from 'node:fs'
import type {Catalog} from '../messages.ts'
import {languageOf, toLocale} from '../model/locale.ts'

/**
 * The words of the language that was asked for, and those of English behind them.
 *
 * @param folder `locales/`, a folder for each language
 * @param asked a language tag or a POSIX locale: `nb`, `sv_SE.UTF-8`
 */
export function readCatalogs(
  folder: URL,
  asked: string | undefined
): {language: string; catalogs: Record<string, Catalog>} {
  const wanted = toLocale(asked?.split('.')[0] ?? 'en') ?? 'en'
  const language = [wanted, languageOf(wanted)].find((tag) => existsSync(new URL(`${tag}/`, folder))) ?? 'en'
  const catalogs = Object.fromEntries(['en', language].map((tag) => [tag, readCatalog(new URL(`${tag}/`, folder))]))
  return {language, catalogs}
}

function readCatalog(folder: URL): Catalog {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return Object.fromEntries(
    files.map((name) => [name.slice(0, -5), JSON.parse(readFileSync(new URL(name, folder), 'utf8'))])
  )
}
