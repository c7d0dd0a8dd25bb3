import type {Locale} from '../../model/locale.ts'
import type {Glossary} from '../../model/term.ts'
import {compileTerms} from '../../terms/compile-terms.ts'
import {spot} from '../../terms/spot.ts'
import type {ConceptsIn} from './read-structure.ts'

/** Finds the glossary's terms in all their forms; an empty glossary costs nothing. */
export function conceptFinder(glossary: Glossary, locale: Locale): ConceptsIn {
  if (glossary.concepts.size === 0) return () => []
  const spotter = compileTerms(glossary, locale)
  return (text) => [...new Set(spot(spotter, text).map(({concept}) => concept))]
}
