import {Failure} from '../model/failure.ts'
import type {Locale} from '../model/locale.ts'
import type {Glossary, Term} from '../model/term.ts'
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

/** Whether texts may use a term. */
export function isUsed({status}: Term): boolean {
  return status === 'preferred' || status === 'admitted'
}

/** A key that two terms share when a text could hold both: capitals count for case-sensitive terms alone. */
function sameForm(locale: Locale): (term: Term) => string {
  const folding = foldingOf(locale)
  return ({term, caseSensitive}) => (caseSensitive ? `=${exactForm(term)}` : `~${foldedString(folding(term))}`)
}
