import type {FoundTerm} from './checked.ts'
import {type Example, inConfirmed, type Rule} from './rule.ts'
import {unwantedTerms} from './unwanted-terms.ts'

/** A term in the target that the glossary forbids. */
export const rule: Rule = {
  id: 'term-forbidden',
  severity: 'error',
  find: (checked) =>
    inConfirmed(checked, (segment) =>
      unwantedTerms(segment, 'forbidden').map(({form, usable}: FoundTerm) => ({values: {term: form, usable}}))
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
