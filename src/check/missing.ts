import {type Example, inStatus, type Rule} from './rule.ts'

/** A segment that nobody has translated yet. It is work to do, no fault: a build writes the source in its place. */
export const rule: Rule = {
  id: 'missing',
  severity: 'note',
  find: (checked) => inStatus(checked, 'missing', () => [{values: {}}])
}

export const examples: readonly Example[] = [
  {
    from: 'sv',
    to: 'nb',
    source: ['Hej.', 'Välkommen.'],
    target: ['Hei.', ''],
    status: ['confirmed', 'missing'],
    finds: [{}]
  },
  {from: 'sv', to: 'nb', source: ['Hej.'], target: ['Hei.'], finds: []}
]
