import {type Locale, languageOf} from '../model/locale.ts'
import {compile, type Language, type Lists} from './language.ts'
import {en} from './languages/en.ts'
import {ja} from './languages/ja.ts'
import {nb} from './languages/nb.ts'
import {other} from './languages/other.ts'
import {sv} from './languages/sv.ts'

/** Which file speaks for which language. A language that is not here is split by `Intl` and the rules for all. */
const languages: Readonly<Record<string, Language>> = {
  sv,
  nb,
  // Nynorsk and Danish write stops, ordinals and talk as Bokmål does; their own abbreviations are in its lists.
  nn: nb,
  no: nb,
  da: nb,
  en,
  ja
}

const compiled = new Map<Language, Lists>()

/** The lists of the locale's language, whatever its script and region. */
export function languageFor(locale: Locale): Lists {
  const name = languageOf(locale)
  const language = (Object.hasOwn(languages, name) ? languages[name] : undefined) ?? other
  const known = compiled.get(language)
  if (known !== undefined) return known
  const lists = compile(language)
  compiled.set(language, lists)
  return lists
}

/** Whether the locale's language has rules of its own here; others are split by `Intl` and the rules for all. */
export function hasOwnRules(locale: Locale): boolean {
  return Object.hasOwn(languages, languageOf(locale))
}
