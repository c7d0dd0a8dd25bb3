import {Failure} from '../model/failure.ts'
import type {Finding} from '../model/finding.ts'
import type {Locale} from '../model/locale.ts'
import type {Concept, Glossary, Term} from '../model/term.ts'
import {exactForm, foldingOf} from './compile-terms.ts'
import {foldedString} from './fold.ts'
import {written} from './yaml-file.ts'

/** A term that a concept both uses and rejects in one locale: no text could be right. */
export function contradictions({concepts}: Glossary): Failure[] {
  return [...concepts.values()].flatMap(({id, terms}) =>
    [...terms].flatMap(([locale, list]) => {
      if (list.length < 2) return []
      return [...Map.groupBy(list, sameForm(locale)).values()].flatMap((same) => {
        const [used] = same.filter(isUsed)
        const [rejected] = same.filter((term) => !isUsed(term))
        if (used === undefined || rejected === undefined) return []
        const values = {
          term: rejected.term,
          concept: id,
          locale,
          statuses: [used.status, rejected.status],
          first: written(used.place)
        }
        return [new Failure('usage', 'glossary-term-contradicts', values, {...rejected.place, locale})]
      })
    })
  )
}

/** What a glossary may say, but perhaps does not mean: warnings. */
export function doubts({concepts}: Glossary): Finding[] {
  const findings: Finding[] = []
  const byForm = new Map<Locale, Map<string, {concept: string; term: Term}[]>>()
  for (const concept of concepts.values()) {
    if (concept.terms.size === 0) findings.push(warning('concept-without-terms', {concept: concept.id}, concept.place))
    for (const [locale, terms] of concept.terms) {
      if (!terms.some(({status}) => status === 'preferred')) findings.push(withoutPreferred(concept, locale, terms))
      const forms = byForm.get(locale) ?? new Map<string, {concept: string; term: Term}[]>()
      byForm.set(locale, forms)
      const key = sameForm(locale)
      for (const term of terms) {
        const users = forms.get(key(term))
        if (users === undefined) forms.set(key(term), [{concept: concept.id, term}])
        else users.push({concept: concept.id, term})
      }
    }
  }
  for (const [locale, forms] of byForm) {
    for (const users of forms.values()) if (users.length > 1) findings.push(...clashes(locale, users))
  }
  return findings
}

function clashes(locale: Locale, users: readonly {readonly concept: string; readonly term: Term}[]): Finding[] {
  const findings: Finding[] = []
  const sharing = [...new Set(users.filter(({term}) => isUsed(term)).map(({concept}) => concept))]
  if (sharing.length > 1) {
    const {term} = users.filter((user) => isUsed(user.term)).find(({concept}) => concept === sharing[1])!
    findings.push(warning('term-shared', {term: term.term, concepts: sharing}, {...term.place, locale}))
  }
  for (const {concept, term} of users) {
    const preferring = users.find((other) => other.concept !== concept && other.term.status === 'preferred')
    if (term.status !== 'forbidden' || preferring === undefined) continue
    const values = {term: term.term, concept, other: preferring.concept}
    findings.push(warning('term-forbidden-and-preferred', values, {...term.place, locale}))
  }
  return findings
}

function withoutPreferred({id}: Concept, locale: Locale, [first]: readonly Term[]): Finding {
  return warning('term-not-preferred', {concept: id}, {...first!.place, locale})
}

function isUsed({status}: Term): boolean {
  return status === 'preferred' || status === 'admitted'
}

/** A key that two terms share when a text could hold both: capitals count for case-sensitive terms alone. */
function sameForm(locale: Locale): (term: Term) => string {
  const folding = foldingOf(locale)
  return ({term, caseSensitive}) => (caseSensitive ? `=${exactForm(term)}` : `~${foldedString(folding(term))}`)
}

function warning(code: string, values: Finding['values'], place: Finding['place']): Finding {
  return {code, severity: 'warning', place, values}
}
