import type {Finding} from '../model/finding.ts'
import type {Locale} from '../model/locale.ts'
import type {Glossary, Term} from '../model/term.ts'
import type {User} from './homographs.ts'
import {homonyms} from './homonyms.ts'
import {languageFor} from './languages/languages.ts'

/** What a glossary may say, but perhaps does not mean: warnings. */
export function doubts({concepts}: Glossary): Finding[] {
  const findings: Finding[] = []
  const users = new Map<Locale, User[]>()
  const warn = (code: string, values: Finding['values'], place: Finding['place']): void => {
    findings.push({code, severity: 'warning', place, values})
  }
  for (const {id, draft, terms, place} of concepts.values()) {
    if (terms.size === 0) warn('concept-without-terms', {concept: id}, place)
    for (const [locale, list] of terms) {
      if (!draft && !list.some(({status}) => status === 'preferred')) {
        warn('term-not-preferred', {concept: id}, {...list[0]!.place, locale})
      }
      for (const preferred of Map.groupBy(list.filter(isPreferred), ({partOfSpeech}) => partOfSpeech).values()) {
        if (preferred.length < 2) continue
        const values = {concept: id, locale, terms: preferred.map(({term}) => term)}
        warn('term-preferred-twice', values, {...preferred[1]!.place, locale})
      }
      const own = users.get(locale) ?? []
      users.set(locale, own)
      for (const term of list) {
        own.push({concept: id, term})
        const forms = idleRemovals(term, locale)
        if (forms.length > 0) warn('form-not-made', {term: term.term, forms}, {...term.place, locale})
      }
    }
  }
  for (const [locale, all] of users) findings.push(...homonyms(all, locale))
  return findings
}

/** One noun and one verb may be preferred beside each other. */
function isPreferred({status}: Term): boolean {
  return status === 'preferred'
}

/** Forms that are taken away and were never made, or cannot be: the rules changed, or a slip. */
function idleRemovals(term: Term, locale: Locale): readonly string[] {
  if (term.forms === undefined || term.forms.remove.length === 0) return []
  const made = new Set(
    languageFor(locale)
      .formsOf(term)
      .map(({form}) => form)
  )
  return term.forms.remove.filter((form) => !made.has(form) || form === term.term)
}
