import type {Locale} from '../model/locale.ts'
import type {Concept, Term} from '../model/term.ts'

const none: readonly Term[] = []

/**
 * What a concept is called in a locale. A locale without terms of its own has those of the shorter tag (RFC 4647
 * lookup), and a name that is not translated is the same everywhere, wherever it was written down.
 *
 *     en-GB → en    zh-Hant-TW → zh-Hant → zh    doNotTranslate: any
 */
export function termsOf(concept: Concept, locale: Locale): readonly Term[] {
  for (let tag = locale; tag !== ''; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
    const terms = concept.terms.get(tag)
    if (terms !== undefined) return terms
  }
  return (concept.doNotTranslate ? concept.terms.values().next().value : undefined) ?? none
}

/** The terms that a target may use: preferred before admitted, else in the order of the glossary. */
export function usableTerms(concept: Concept, locale: Locale): readonly Term[] {
  const terms = termsOf(concept, locale)
  return [...terms.filter((term) => term.status === 'preferred'), ...terms.filter((term) => term.status === 'admitted')]
}
