import {type Locale, languageOf} from '../../model/locale.ts'
import {en} from './en.ts'
import {ja} from './ja.ts'
import type {Language} from './language.ts'
import {nb} from './nb.ts'
import {sv} from './sv.ts'

const languages: Readonly<Record<string, Language>> = {sv, nb, en, ja}

/** The word forms of other languages are not known: their terms are found as they are written. */
const unknown: Language = {formsOf: ({term}) => [{form: term, slot: ''}], inflections: []}

export function languageFor(locale: Locale): Language {
  const name = languageOf(locale)
  return Object.hasOwn(languages, name) ? languages[name]! : unknown
}
