import type {BroughtTerm} from '../../model/brought.ts'
import type {Term} from '../../model/term.ts'
import {exactForm} from '../compile-terms.ts'
import type {NewTerm} from './change.ts'

/**
 * Tell the terms from outside that the termbase has, whatever their width, hyphens and, where nobody asks for them,
 * capitals, from those that are new. A term that stands twice is met twice.
 *
 * Of new terms that say nothing of their use the first is preferred where none is yet, as a reader of the file would
 * take it.
 */
export function meet(
  old: readonly Term[],
  brought: readonly BroughtTerm[]
): {fresh: NewTerm[]; met: {term: BroughtTerm; index: number}[]} {
  const known = new Map<string, number>()
  for (const [index, {term, caseSensitive}] of old.entries()) {
    const key = termKey(term)
    if (!known.has(key)) known.set(key, index)
    if (!caseSensitive && !known.has(key.toLowerCase())) known.set(key.toLowerCase(), index)
  }
  const fresh = new Map<string, NewTerm>()
  const met: {term: BroughtTerm; index: number}[] = []
  let hasPreferred = [...old, ...brought].some(({status}) => status === 'preferred')
  for (const term of brought) {
    const key = termKey(term.term)
    const index = known.get(key) ?? (term.caseSensitive === true ? undefined : known.get(key.toLowerCase()))
    if (index !== undefined) met.push({term, index})
    else if (!fresh.has(key)) {
      fresh.set(key, {...term, status: term.status ?? (hasPreferred ? 'admitted' : 'preferred')})
      hasPreferred = true
    }
  }
  return {fresh: [...fresh.values()], met}
}

/** What makes terms the same; a format may keep no line break, nor two of them. */
export function termKey(term: string): string {
  return exactForm(term).replace(/[ \n]+/g, ' ')
}
