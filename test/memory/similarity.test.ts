import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {similarity} from '../../src/memory/similarity.ts'

/** The definition, by the whole table. */
function scoreByDefinition(left: readonly string[], right: readonly string[]): number {
  const table = Array.from({length: left.length + 1}, (_, l) => Array.from({length: right.length + 1}, (_, r) => l + r))
  for (let l = 1; l <= left.length; l++) {
    for (let r = 1; r <= right.length; r++) {
      const replaced = table[l - 1]![r - 1]! + (left[l - 1] === right[r - 1] ? 0 : 1)
      table[l]![r] = Math.min(replaced, table[l - 1]![r]! + 1, table[l]![r - 1]! + 1)
    }
  }
  const longer = Math.max(left.length, right.length)
  return longer === 0 ? 100 : Math.floor((100 * (longer - table[left.length]![right.length]!)) / longer)
}

describe('similarity', () => {
  test('counts edits against the longer', () => {
    expect(similarity(['a', 'b', 'c', 'd'], ['a', 'x', 'c'])).toBe(50)
    expect(similarity(['a'], ['a'])).toBe(100)
    expect(similarity([], [])).toBe(100)
    expect(similarity([], ['a'])).toBe(0)
  })

  test('is not a hundredth too low by rounding', () => {
    const words = Array.from({length: 100}, (_, at) => `w${at}`)
    expect(similarity(words, words.with(0, 'x').slice(0, 58))).toBe(57)
    expect(similarity(words, words.slice(0, 57))).toBe(57)
  })

  test('is exact at every threshold', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c'), {maxLength: 14})
    fc.assert(
      fc.property(words, words, fc.nat({max: 100}), (left, right, least) => {
        const score = scoreByDefinition(left, right)
        expect(similarity(left, right, least)).toBe(score >= least ? score : undefined)
      }),
      {numRuns: 3000}
    )
  })
})
