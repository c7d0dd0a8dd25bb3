import {describe, expect, test} from 'vitest'
import {compare, differences} from '../../../src/markdown/proof/compare.ts'
import {cpuNow} from '../../cpu-now.ts'
import {plainTree} from './plain-tree.ts'

describe('what a difference says', () => {
  test('path, offsets and excerpts of a changed text', () => {
    const long = 'Det här är en lång mening före '
    const expected = plainTree(`# a\n\n- b\n- ${long}**viktig** sak`)
    const actual = plainTree(`# a\n\n\n- b\n- ${long}**vikrig** sak`)
    expect(compare(expected, actual)).toEqual({
      reason: 'text-differs',
      expected: 'viktig',
      actual: 'vikrig',
      path: [1, 1, 0, 1, 0],
      at: 14 + long.length,
      expectedAt: 13 + long.length
    })
  })

  test('a long text is shown around the place, and no surrogate pair is cut', () => {
    const start = '😀'.repeat(100)
    const difference = compare(plainTree(`${start}a${start}`), plainTree(`${start}b${start}`))
    expect(difference?.expected).toMatch(/^…(😀)+a(😀)+…$/u)
    expect(difference?.actual).toMatch(/^…(😀)+b(😀)+…$/u)
    expect(difference?.expected.length).toBeLessThan(64)
  })

  test('a lost block is one difference, with the place where it should be', () => {
    const found = differences(plainTree('a\n\n> **b** c\n\nd\n\ne'), plainTree('a\n\nd\n\ne'), 9)
    expect(found).toEqual([
      {reason: 'node-missing', expected: 'blockquote b c', actual: '', path: [1], at: 0, expectedAt: 3}
    ])
  })

  test('an added block is one difference', () => {
    const found = differences(plainTree('a\n\nd\n\ne'), plainTree('a\n\n---\n\nd\n\ne'), 9)
    expect(found.map(({reason, actual, path, at}) => ({reason, actual, path, at}))).toEqual([
      {reason: 'node-added', actual: 'thematicBreak', path: [1], at: 3}
    ])
  })

  test('differences come in reading order, no more than asked for', () => {
    const expected = plainTree('a\n\nb *c* d\n\n# e')
    const actual = plainTree('A\n\nb **c** D\n\n## e')
    const reasons = ['text-differs', 'type-differs', 'text-differs', 'attribute-differs:depth']
    expect(differences(expected, actual, 9).map((difference) => difference.reason)).toEqual(reasons)
    expect(differences(expected, actual, 2).map((difference) => difference.reason)).toEqual(reasons.slice(0, 2))
    expect(differences(expected, expected, 9)).toEqual([])
  })
})

describe('speed', () => {
  test('an article of 60 KB is held against itself in a few milliseconds', () => {
    const section =
      '## Rubrik\n\nEn *viktig* sak om [modellen](/a) och `kod`,\nradbruten **här** och där.\n\n- a\n- b\n\n'
    const text = section.repeat(600)
    const expected = plainTree(text)
    const actual = plainTree(text)
    let best = Number.POSITIVE_INFINITY
    for (let round = 0; round < 8; round++) {
      const start = cpuNow()
      expect(compare(expected, actual)).toBeUndefined()
      best = Math.min(best, cpuNow() - start)
    }
    expect(best).toBeLessThan(50)
  })
})
