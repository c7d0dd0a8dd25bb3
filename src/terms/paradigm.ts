import type {Locale} from '../model/locale.ts'
import type {Term, WordForm} from '../model/term.ts'
import {languageFor} from './languages/languages.ts'
import {limits} from './limits.ts'

/**
 * Every form of a term in a locale: those that its language makes, without the ones that the glossary removes, and with
 * the ones that it adds. The term itself always is one.
 */
export function paradigmOf(term: Term, locale: Locale): readonly WordForm[] {
  const {add = [], remove = []} = term.forms ?? {}
  const removed = new Set(remove)
  // A term that is longer than any glossary's is a text, and no text inflects.
  const made = term.term.length > limits.term ? [{form: term.term, slot: ''}] : languageFor(locale).formsOf(term)
  const kept = made.filter(({form}) => form === term.term || !removed.has(form))
  return [...kept, ...add]
}
