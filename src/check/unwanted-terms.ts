import type {TermStatus} from '../model/term.ts'
import type {CheckedSegment, FoundTerm} from './checked.ts'

/**
 * What a target should not say. A form that is also a name, or is right for another concept at the same place, is no
 * fault; nor is one that the source has as it is, in a quotation or a title.
 */
export function unwantedTerms(
  {sourceTerms, targetTerms}: Pick<CheckedSegment, 'sourceTerms' | 'targetTerms'>,
  unwanted: TermStatus
): FoundTerm[] {
  const found = targetTerms.filter(({status, isHint}) => status === unwanted && !isHint)
  if (found.length === 0) return []
  // Hits of a text are at the same place or apart.
  const right = new Set(targetTerms.filter(({status}) => isUsable(status)).map(spanOf))
  const names = new Set(sourceTerms.filter(({doNotTranslate}) => doNotTranslate).map(({form}) => form))
  return found.filter((term) => !right.has(spanOf(term)) && !names.has(term.form))
}

function spanOf({start, end}: FoundTerm): string {
  return `${start} ${end}`
}

function isUsable(status: TermStatus): boolean {
  return status === 'preferred' || status === 'admitted'
}
