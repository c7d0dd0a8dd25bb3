import type {SpottedTerm} from './spot.ts'

/**
 * Whether a hit is a guess that nobody should have to answer for. What stands before the head of a compound says which
 * one it is, and another language says that in its own way; and of ten words that end as a term does, one is another
 * word (nb *forlag*, a publisher, is no *lag*). Where the glossary says `compounds: head` or `both`, somebody has thought
 * of it.
 */
export function isHint({part, term}: Pick<SpottedTerm, 'part' | 'term'>): boolean {
  if (part === undefined) return false
  return part === 'modifier' || (term.compounds !== 'head' && term.compounds !== 'both')
}
