import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {buildAutomaton, step} from '../../src/terms/automaton.ts'

/** Every `end pattern` that the automaton reports. */
function hits(patterns: readonly string[], text: string, most: number): string[] {
  const automaton = buildAutomaton(patterns, most)
  const found: string[] = []
  let state = 0
  for (let at = 0; at < text.length; at++) {
    state = step(automaton, state, text.charCodeAt(at))
    for (let last = automaton.ending[state]!; last !== 0; last = automaton.ending[automaton.fail[last]!]!) {
      found.push(`${at + 1} ${patterns[automaton.pattern[last]!]}`)
    }
  }
  return found.sort()
}

function naive(patterns: readonly string[], text: string): string[] {
  const found: string[] = []
  for (const pattern of patterns) {
    for (let end = pattern.length; end <= text.length; end++) {
      if (text.slice(0, end).endsWith(pattern)) found.push(`${end} ${pattern}`)
    }
  }
  return found.sort()
}

describe.each([
  ['steps written out', 1_000_000],
  ['steps along the suffixes', 0]
])('%s', (_, most) => {
  test('finds what a naive search finds', () => {
    const letters = fc.constantFrom('a', 'b', 'c', 'モ')
    const patterns = fc.uniqueArray(fc.string({unit: letters, minLength: 1, maxLength: 5}), {
      minLength: 1,
      maxLength: 30
    })
    fc.assert(
      fc.property(patterns, fc.string({unit: letters, maxLength: 40}), (list, text) => {
        const sorted = list.toSorted()
        expect(hits(sorted, text, most)).toEqual(naive(sorted, text))
      })
    )
  })

  test('many children of a state', () => {
    const patterns = Array.from({length: 600}, (_, index) => `x${String.fromCharCode(0x4e00 + index)}`).sort()
    expect(hits(patterns, patterns.join(''), most)).toHaveLength(600)
  })

  test('no patterns', () => {
    expect(hits([], 'abc', most)).toEqual([])
  })
})
