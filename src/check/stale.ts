import {type Example, inStatus, type Rule} from './rule.ts'

/** A segment whose source changed after it was translated. */
export const rule: Rule = {
  id: 'stale',
  severity: 'note',
  find: (checked) => inStatus(checked, 'stale', () => [{values: {}}])
}

export const examples: readonly Example[] = [
  {from: 'sv', to: 'en', source: ['Hej då.'], target: ['Hello.'], status: ['stale'], finds: [{}]},
  {from: 'sv', to: 'en', source: ['Hej då.'], target: ['Goodbye.'], finds: []}
]
