import type {CheckedSegment, FoundTerm} from './checked.ts'
import {type Example, inConfirmed, type Rule} from './rule.ts'

/**
 * A term in the target that the glossary forbids. A form that is also a name, or is allowed for another concept at the
 * same place, is no fault; nor is one that the source has as it is, in a quotation or a title.
 */
export const rule: Rule = {
  id: 'term-forbidden',
  severity: 'error',
  find: (checked) =>
    inConfirmed(checked, (segment) => forbiddenTerms(segment).map(({form, usable}) => ({values: {term: form, usable}})))
}

/** What a target may not say. */
export function forbiddenTerms({
  sourceTerms,
  targetTerms
}: Pick<CheckedSegment, 'sourceTerms' | 'targetTerms'>): FoundTerm[] {
  return targetTerms.filter(
    (term) =>
      term.status === 'forbidden' &&
      !targetTerms.some(({start, end, status}) => start <= term.start && term.end <= end && status !== 'forbidden') &&
      !sourceTerms.some(({form, doNotTranslate}) => doNotTranslate && form === term.form)
  )
}

export const examples: readonly Example[] = [
  {
    from: 'sv',
    to: 'en',
    source: ['En diffusionsmodell.'],
    target: ['A diffusing model.'],
    terms: [{source: 'diffusionsmodell', usable: ['diffusion model'], forbidden: ['diffusing model']}],
    finds: [{term: 'diffusing model', usable: ['diffusion model']}]
  },
  {
    from: 'sv',
    to: 'en',
    source: ['En diffusionsmodell.'],
    target: ['A diffusion model.'],
    terms: [{source: 'diffusionsmodell', usable: ['diffusion model'], forbidden: ['diffusing model']}],
    finds: []
  }
]
