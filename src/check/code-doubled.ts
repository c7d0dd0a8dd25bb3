import {inCodeCounts} from './count-codes.ts'
import type {Example, Rule} from './rule.ts'

/** A code that stands in the target more often than in the source. */
export const rule: Rule = {
  id: 'code-doubled',
  severity: 'error',
  find: (checked) => inCodeCounts(checked, ({before, after}) => (before > 0 && after > before ? {} : undefined))
}

export const examples: readonly Example[] = [
  {from: 'sv', to: 'nb', source: ['Kör <7/>.'], target: ['Kjør <7/> og <7/>.'], finds: [{id: '7', label: 'code 7'}]},
  {from: 'sv', to: 'nb', source: ['Kör <7/>.'], target: ['Kjør <7/>.'], finds: []}
]
