import type {Checked} from './checked.ts'
import {type Example, inStatus, type Rule} from './rule.ts'

/**
 * A draft that nobody confirmed in an article that is finished but for that. A draft is never built, so the article
 * would go out with a sentence in the source language. While an article is being worked on, drafts are in order.
 */
export const rule: Rule = {
  id: 'draft-left',
  severity: 'error',
  find: (checked) => (isFinished(checked) ? inStatus(checked, 'draft', () => [{values: {}}]) : [])
}

/** Every segment has something in it, and more of them are confirmed than are drafts. */
function isFinished({units}: Checked): boolean {
  const all = units.flatMap(({segments}) => segments.map(({status}) => status))
  const count = (wanted: string): number => all.filter((status) => status === wanted).length
  return count('missing') === 0 && count('confirmed') > count('draft')
}

export const examples: readonly Example[] = [
  {
    from: 'sv',
    to: 'en',
    source: ['Ett.', 'Två.', 'Tre.'],
    target: ['One.', 'Two.', 'Three.'],
    status: ['confirmed', 'confirmed', 'draft'],
    finds: [{}]
  },
  {
    from: 'sv',
    to: 'en',
    source: ['Ett.', 'Två.', 'Tre.', 'Fyra.'],
    target: ['One.', 'Two.', 'Three.', ''],
    status: ['confirmed', 'confirmed', 'draft', 'missing'],
    finds: []
  },
  {
    from: 'sv',
    to: 'en',
    source: ['Ett.', 'Två.', 'Tre.'],
    target: ['One.', 'Two.', 'Three.'],
    status: ['confirmed', 'draft', 'draft'],
    finds: []
  }
]
