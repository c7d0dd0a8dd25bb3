import type {Severity, Values} from '../model/finding.ts'

/** What `check` says of the gate and of waivers, beside what its rules find. */
export interface GateCode {
  readonly id: string
  readonly severity: Severity
  /** Values of a finding, to show how it is said. */
  readonly sample: Values
}

const share = {locale: 'nb', is: 97.2, least: 98, count: 2, paths: ['segments/nb/prices.md.xlf']}
const waiver = {rule: 'term-missed', author: 'Kim'}

/** In the order in which a project meets them. */
export const gateCodes: readonly GateCode[] = [
  // Thresholds.
  {id: 'coverage-below', severity: 'error', sample: share},
  {id: 'reach-below', severity: 'error', sample: {...share, is: 84, least: 90, count: 16}},
  // A baseline.
  {id: 'coverage-fallen', severity: 'error', sample: {locale: 'nb', count: 5, was: 3}},
  {id: 'baseline-stale', severity: 'error', sample: {count: 2, rule: 'term-missed', at: 'segments/nb/prices.md.xlf'}},
  // A policy.
  {id: 'policy-changed', severity: 'warning', sample: {what: 'changed', revision: 'origin/main'}},
  {id: 'waiver-new', severity: 'warning', sample: waiver},
  // Waivers that do not count.
  {id: 'waiver-expired', severity: 'note', sample: waiver},
  {id: 'waiver-incomplete', severity: 'warning', sample: {...waiver, author: ''}},
  {id: 'waiver-unhashed', severity: 'warning', sample: {...waiver, sourceHash: '7ds0q1', targetHash: '2kfx8m'}}
]
