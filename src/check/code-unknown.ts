import {inCodeCounts} from './count-codes.ts'
import type {Example, Rule} from './rule.ts'

/** A code in the target that the source does not have: nothing could be written for it. */
export const rule: Rule = {
  id: 'code-unknown',
  severity: 'error',
  find: (checked) => inCodeCounts(checked, ({before, after}) => (before === 0 && after > 0 ? {} : undefined))
}

export const examples: readonly Example[] = [
  {from: 'sv', to: 'nb', source: ['Kör <7/>.'], target: ['Kjør <7/> og <8/>.'], finds: [{id: '8', label: '8'}]},
  {from: 'sv', to: 'nb', source: ['Kör <7/>.'], target: ['Kjør <7/>.'], finds: []}
]
