import {expect, test} from 'vitest'
import {check} from '../../src/check/check.ts'
import {gateCodes} from '../../src/check/gate-codes.ts'
import {fallenCoverage} from '../../src/check/hold-baseline.ts'
import {holdThresholds} from '../../src/check/hold-thresholds.ts'
import {waiverHashes} from '../../src/check/waivers.ts'
import {noTerms} from '../../src/model/tally.ts'
import {readExample} from './read-example.ts'

const tally = {...noTerms, occurrences: 4, honoured: 1, missed: 1, untranslated: 2}

function gated(): {code: string; severity: string; values: object}[] {
  const route = {article: 'a.md', locale: 'nb', path: 'nb/a.md.xlf', tally, concepts: {}}
  const most = {all: 100, locales: new Map()}
  const baseline = {faults: [], coverage: new Map([['nb', {honoured: 2, judged: 2}]])}
  return [
    ...holdThresholds([route], {coverage: most, reach: most}),
    ...fallenCoverage(baseline, new Map([['nb', tally]]), 'ordbro.baseline')
  ]
}

function waived(): {code: string; severity: string; values: object}[] {
  const example = readExample({from: 'sv', to: 'en', source: ['Av 25.'], target: ['Of 25.'], finds: []})
  const [unit] = example.units
  const [segment] = unit!.segments
  const waiver = {rule: 'number-lost', reason: 'No.', author: 'Kim', ...waiverHashes(segment!)}
  const waivers = [
    {...waiver, targetHash: 'other'},
    {...waiver, author: ''},
    {...waiver, sourceHash: ''}
  ]
  return check({...example, units: [{...unit!, segments: [{...segment!, waivers, newWaivers: [waiver]}]}]})
}

test('codes are explained with the severity and the values that they have', () => {
  const table = new Map(gateCodes.map(({id, severity, sample}) => [id, [severity, Object.keys(sample).sort()]]))
  const found = [...gated(), ...waived()]
  expect(found.map(({code}) => code)).toEqual([
    'coverage-below',
    'reach-below',
    'coverage-fallen',
    'waiver-new',
    'waiver-expired',
    'waiver-incomplete',
    'waiver-unhashed'
  ])
  for (const {code, severity, values} of found)
    expect([severity, Object.keys(values).sort()], code).toEqual(table.get(code))
})
