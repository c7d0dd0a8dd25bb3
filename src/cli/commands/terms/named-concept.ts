import {Failure} from '../../../model/failure.ts'
import type {Locale} from '../../../model/locale.ts'
import type {Concept, Glossary, Term} from '../../../model/term.ts'
import {closest} from '../../../project/closest.ts'
import {termsOf} from '../../../terms/terms-of.ts'

/** The one concept that a command line names. */
export function namedConcept({concepts}: Glossary, named: readonly string[]): Concept {
  const [id] = named
  if (id === undefined || named.length > 1) throw new Failure('usage', 'concept-needed')
  const concept = concepts.get(id)
  if (concept !== undefined) return concept
  throw new Failure('usage', 'concept-unknown', {concept: id, near: closest(id, concepts.keys()) ?? ''})
}

/** What a concept is called in a locale; never nothing. */
export function termsIn(concept: Concept, locale: Locale): readonly Term[] {
  const terms = termsOf(concept, locale)
  if (terms.length > 0) return terms
  const locales = [...concept.terms.keys()]
  throw new Failure('usage', 'concept-without-locale', {concept: concept.id, locale, locales}, concept.place)
}
