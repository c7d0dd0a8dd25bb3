import {inCodeCounts} from './count-codes.ts'
import type {Example, Rule} from './rule.ts'

/** A code of the source that the target left out. Emphasis may be left out, so that is only noted. */
export const rule: Rule = {
  id: 'code-lost',
  severity: 'error',
  find: (checked) =>
    inCodeCounts(checked, ({code, before, after}) =>
      after >= before ? undefined : code?.canDelete === true ? {severity: 'note'} : {}
    )
}

export const examples: readonly Example[] = [
  {from: 'sv', to: 'en', source: ['Kör <7/> nu.'], target: ['Run it now.'], finds: [{id: '7', label: 'code 7'}]},
  {from: 'sv', to: 'en', source: ['<1>Kör</1> nu.'], target: ['Run now.'], finds: [{id: '1', label: 'emphasis 1'}]},
  {from: 'sv', to: 'en', source: ['Kör <7/> nu.'], target: ['Now run <7/>.'], finds: []},
  // To the next sentence.
  {from: 'sv', to: 'en', source: ['Kör <7/>.', 'Nu.'], target: ['Run.', '<7/> it is.'], finds: []},
  {from: 'sv', to: 'en', source: ['Kör <7/> nu.'], target: ['Run.'], status: ['draft'], finds: []}
]
