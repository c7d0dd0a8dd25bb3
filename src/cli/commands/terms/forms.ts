import type {Locale} from '../../../model/locale.ts'
import type {Glossary, Term} from '../../../model/term.ts'
import {explainForms} from '../../../terms/explain-forms.ts'
import type {Context} from '../../command.ts'
import {slotName} from '../../slot-name.ts'
import {table} from '../../table.ts'
import {visible} from '../../visible.ts'
import {namedConcept, termsIn} from './named-concept.ts'

/** `ordbro terms forms CONCEPT`: every form of its terms, what each is, and where it comes from. */
export function forms(
  context: Context,
  glossary: Glossary,
  named: readonly string[],
  locales: readonly Locale[] | undefined,
  asData: boolean
): number {
  const concept = namedConcept(glossary, named)
  const terms = (locales ?? [...concept.terms.keys()]).flatMap((locale) =>
    termsIn(concept, locale).map((term) => ({locale, term, forms: explainForms(term, locale)}))
  )
  const {terminal, words} = context
  if (asData) {
    const data = terms.map(({locale, term, forms: explained}) => {
      const {place, forms: _, ...fields} = term
      return {locale, ...fields, place, forms: explained.map((form) => ({...form, name: slotName(form.slot, words)}))}
    })
    terminal.out(`${JSON.stringify({schemaVersion: 1, concept: concept.id, terms: data})}\n`)
    return 0
  }
  const head = ['form', 'what', 'origin', 'slot'].map((name) => words.say(`cli:forms.${name}`))
  for (const [index, {locale, term, forms: explained}] of terms.entries()) {
    const rows = explained.map(({form, slot, origin}) => [
      visible(`${marks[origin]} ${form}`),
      slotName(slot, words),
      words.say(`cli:forms.${origin}`),
      slot
    ])
    terminal.out(`${index === 0 ? '' : '\n'}${visible(titleOf(context, locale, term))}\n`)
    // No form is cut; where a terminal is narrow, the features wrap.
    terminal.out(table([`  ${head[0]}`, ...head.slice(1)], rows, Number.POSITIVE_INFINITY))
  }
  return 0
}

/** What a person looks for, before the words are read. */
const marks = {term: ' ', rule: ' ', guess: ' ', added: '+', removed: '-'} as const

/** `nb  modell: preferred, noun, masculine` */
function titleOf({words}: Context, locale: Locale, term: Term): string {
  const told = [
    words.say(`cli:forms.${term.status}`),
    ...(['partOfSpeech', 'gender', 'inflection', 'compounds'] as const).flatMap((field) =>
      term[field] === undefined ? [] : [`${field}: ${term[field]}`]
    )
  ]
  return `${locale}  ${term.term}  (${told.join(', ')})`
}
