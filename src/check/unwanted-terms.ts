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
  return targetTerms.filter(
    (term) =>
      term.status === unwanted &&
      !term.isHint &&
      !targetTerms.some(({start, end, status}) => start <= term.start && term.end <= end && isUsable(status)) &&
      !sourceTerms.some(({form, doNotTranslate}) => doNotTranslate && form === term.form)
  )
}

function isUsable(status: TermStatus): boolean {
  return status === 'preferred' || status === 'admitted'
}
