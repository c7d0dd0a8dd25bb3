import type {Finding} from '../model/finding.ts'
import type {Locale} from '../model/locale.ts'
import type {Glossary} from '../model/term.ts'
import {termsOf} from './terms-of.ts'

/**
 * Concepts that say nothing for some of a project's locales: their occurrences count as having no term there. One that
 * has terms in a locale and prefers none is told by `doubts`; a draft may have gaps.
 */
export function gaps({concepts}: Glossary, locales: readonly Locale[]): Finding[] {
  return [...concepts.values()].flatMap((concept): Finding[] => {
    const missing = locales.filter((locale) => termsOf(concept, locale).length === 0)
    if (concept.draft || concept.terms.size === 0 || missing.length === 0) return []
    const values = {concept: concept.id, locales: missing}
    return [{code: 'concept-gap', severity: 'warning', place: concept.place, values}]
  })
}
