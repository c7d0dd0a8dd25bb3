import {Failure} from '../../../model/failure.ts'
import type {Locale} from '../../../model/locale.ts'
import type {Concept, Glossary, Term} from '../../../model/term.ts'
import {closest} from '../../../project/closest.ts'
import {termsOf} from '../../../terms/terms-of.ts'

/** The one concept that a command line names, by its id or by one of its terms. */
export function namedConcept({concepts}: Glossary, named: readonly string[]): Concept {
  const [id] = named
  if (id === undefined || named.length > 1) throw new Failure('usage', 'concept-needed')
  const concept = concepts.get(id)
  if (concept !== undefined) return concept
  const users = [...concepts.values()].filter((each) => namesOf(each).some((term) => isSame(term, id)))
  if (users.length === 1) return users[0]!
  if (users.length > 1)
    throw new Failure('usage', 'concept-ambiguous', {term: id, concepts: users.map((each) => each.id)})
  const known = [...concepts.keys(), ...[...concepts.values()].flatMap(namesOf)]
  throw new Failure('usage', 'concept-unknown', {concept: id, near: closest(id, known) ?? ''})
}

function namesOf({terms}: Concept): string[] {
  return [...terms.values()].flatMap((list) => list.map(({term}) => term))
}

/** Capitals say nothing on a command line, nor how a letter is composed. */
function isSame(left: string, right: string): boolean {
  return left.normalize('NFKC').toLowerCase() === right.normalize('NFKC').toLowerCase()
}

/** What a concept is called in a locale; never nothing. */
export function termsIn(concept: Concept, locale: Locale): readonly Term[] {
  const terms = termsOf(concept, locale)
  if (terms.length > 0) return terms
  const locales = [...concept.terms.keys()]
  throw new Failure('usage', 'concept-without-locale', {concept: concept.id, locale, locales}, concept.place)
}
