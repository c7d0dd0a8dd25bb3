import type {Locale} from '../model/locale.ts'
import type {Term, WordForm} from '../model/term.ts'
import {languageFor} from './languages/languages.ts'

/**
 * Every form of a term in a locale: those that its language makes, without the ones that the glossary removes, and with
 * the ones that it adds. The term itself always is one.
 */
export function paradigmOf(term: Term, locale: Locale): readonly WordForm[] {
  const {add = [], remove = []} = term.forms ?? {}
  const removed = new Set(remove)
  const made = languageFor(locale).formsOf(term)
  const kept = made.filter(({form}) => form === term.term || !removed.has(form))
  return [...kept, ...add]
}
