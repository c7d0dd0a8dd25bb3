import type {Locale} from '../model/locale.ts'
import type {TermHint} from '../model/segment-file.ts'
import type {Glossary, Occurrence} from '../model/term.ts'
import {usableTerms} from './terms-of.ts'

/**
 * What a translator should know about the terms of a unit: one hint for each concept, in the order of their first
 * occurrence. XLIFF's glossary module wants a translation or a definition, so a concept with neither gives none.
 */
export function termHints(occurrences: readonly Occurrence[], {concepts}: Glossary, targetLocale: Locale): TermHint[] {
  const hints = new Map<string, TermHint>()
  for (const {concept: id, form} of occurrences) {
    const concept = concepts.get(id)
    if (concept === undefined || hints.has(id)) continue
    const translations = [...new Set(usableTerms(concept, targetLocale).map(({term}) => term))]
    const {definition} = concept
    if (translations.length === 0 && definition === undefined) continue
    hints.set(id, {concept: id, term: form, translations, ...(definition === undefined ? {} : {definition})})
  }
  return [...hints.values()]
}
