import {describe, expect, test} from 'vitest'
import {check} from '../../src/check/check.ts'
import type {Checked} from '../../src/check/checked.ts'
import {waiverHashes} from '../../src/check/waivers.ts'
import type {Run} from '../../src/model/run.ts'
import type {Waiver} from '../../src/model/segment-file.ts'
import {readExample, readRuns} from './read-example.ts'

const plain = readExample({
  from: 'sv',
  to: 'en',
  source: ['Av 25.', 'Och 7 <7/>.'],
  target: ['Of 15.', 'And 8.'],
  finds: []
})

/** The same article with a waiver in its first segment. */
function waived(change: Partial<Waiver>): Checked {
  const [unit] = plain.units
  const [first, ...rest] = unit!.segments
  const waiver = {
    rule: 'number-lost',
    reason: 'Inches became centimetres.',
    author: 'Kim',
    ...waiverHashes(first!),
    ...change
  }
  return {...plain, units: [{...unit!, segments: [{...first!, waivers: [waiver]}, ...rest]}]}
}

test('findings stand in the order of the text, with what a waiver needs', () => {
  const verdicts = check(plain)
  expect(verdicts.map(({code, segment, severity}) => [code, segment, severity])).toEqual([
    ['number-lost', 's1', 'error'],
    ['code-lost', 's2', 'error'],
    ['number-lost', 's2', 'error']
  ])
  expect(verdicts[0]!.hashes).toEqual(waiverHashes(plain.units[0]!.segments[0]!))
  expect(verdicts.every(({waiver}) => waiver === undefined)).toBe(true)
})

describe('a waiver', () => {
  const codes = (checked: Checked): string[] =>
    check(checked).map(({code, waiver}) => `${code}${waiver ? ' waived' : ''}`)

  test('is for one rule in one segment', () => {
    expect(codes(waived({}))).toEqual(['number-lost waived', 'code-lost', 'number-lost'])
    expect(codes(waived({rule: 'code-lost'}))).toEqual(['number-lost', 'code-lost', 'number-lost'])
  })

  test.each(['sourceHash', 'targetHash'] as const)('expires with another %s, and that is said', (which) => {
    const [first] = check(waived({[which]: 'aaaaaaaaaaaa'}))
    expect(first).toMatchObject({code: 'number-lost', waiver: undefined})
    expect(check(waived({[which]: 'aaaaaaaaaaaa'})).at(-1)).toMatchObject({
      code: 'waiver-expired',
      severity: 'note',
      segment: 's1',
      values: {rule: 'number-lost', author: 'Kim'}
    })
  })

  test.each(['rule', 'reason', 'author'] as const)('without a %s does not count', (which) => {
    expect(codes(waived({[which]: ' '}))).toEqual(['number-lost', 'code-lost', 'number-lost', 'waiver-incomplete'])
  })

  test.each(['sourceHash', 'targetHash'] as const)('without its %s is told what to write', (which) => {
    const checked = waived({[which]: ''})
    const last = check(checked).at(-1)
    const hashes = waiverHashes(checked.units[0]!.segments[0]!)
    expect(last).toMatchObject({code: 'waiver-unhashed', severity: 'warning', values: {rule: 'number-lost', ...hashes}})
  })

  test('is about text and codes, not about what other tools wrote around them', () => {
    const hash = (source: readonly Run[]): string => waiverHashes({source, target: []}).sourceHash
    const mark: Run = {kind: 'mrk', attributes: {id: 'm1'}, children: readRuns('Kör <7/>')}
    expect(hash([mark, ...readRuns(' nu')])).toBe(hash(readRuns('Kör <7/> nu')))
    expect(hash(readRuns('Kör <8/> nu'))).not.toBe(hash(readRuns('Kör <7/> nu')))
    expect(hash(readRuns('<1>Kör</1> nu'))).not.toBe(hash(readRuns('Kör <1>nu</1>')))
  })
})
