import type {Locale} from '../model/locale.ts'
import type {Term, WordForm} from '../model/term.ts'
import {languageFor} from './languages/languages.ts'
import {paradigmOf} from './paradigm.ts'

/**
 * Where a form comes from.
 *
 * - `term`: it is the dictionary form; `added`: the glossary has it; `removed`: the glossary takes it away;
 * - `guess`: the rules make it, and nothing but the term itself told them how; `rule`: they were told the inflection.
 */
export type FormOrigin = 'term' | 'guess' | 'rule' | 'added' | 'removed'

export interface ExplainedForm extends WordForm {
  readonly origin: FormOrigin
}

/** All forms of a term, those too that the glossary takes away, each with what a person who corrects them must know. */
export function explainForms(term: Term, locale: Locale): ExplainedForm[] {
  const made = languageFor(locale).formsOf(term)
  const added = new Set(term.forms?.add)
  const kept = paradigmOf(term, locale).map((form) => ({...form, origin: originOf(form)}))
  const found = new Set(kept.map(({form}) => form))
  const removed = made.filter(({form}) => !found.has(form)).map((form) => ({...form, origin: 'removed' as const}))
  return [...kept, ...removed]

  function originOf(form: WordForm): FormOrigin {
    if (added.has(form)) return 'added'
    if (form.form === term.term) return 'term'
    return term.inflection === undefined ? 'guess' : 'rule'
  }
}
