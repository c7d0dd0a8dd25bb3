import {type Example, inStatus, type Rule} from './rule.ts'

/** A target that somebody confirmed though nothing stands in it. Where that is meant, a waiver says why. */
export const rule: Rule = {
  id: 'target-empty',
  severity: 'error',
  find: (checked) => inStatus(checked, 'empty', () => [{values: {}}])
}

export const examples: readonly Example[] = [
  {from: 'ja', to: 'sv', source: ['保存します。'], target: [' '], status: ['empty'], finds: [{}]},
  {from: 'ja', to: 'sv', source: ['保存します。'], target: [''], status: ['missing'], finds: []},
  {from: 'ja', to: 'sv', source: ['保存します。'], target: ['Sparar.'], finds: []}
]
