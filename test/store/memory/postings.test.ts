import {DatabaseSync} from 'node:sqlite'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {postings} from '../../../src/store/memory/postings.ts'

const key = fc.oneof(fc.integer({min: 0, max: 5}), fc.integer({min: 2 ** 32 - 5, max: 2 ** 32 - 1}))
const number = fc.oneof(fc.integer({min: 0, max: 9}), fc.integer({min: 2 ** 32 - 9, max: 2 ** 32 - 1}))
/** A pair that is added, or that memory is full. */
const step = fc.oneof(
  {weight: 6, arbitrary: fc.tuple(key, number)},
  {weight: 1, arbitrary: fc.constant('full' as const)}
)

describe('postings', () => {
  test('come by key, their numbers ascending and once, wherever they waited', () => {
    const database = new DatabaseSync(':memory:')
    const waiting = postings(database, 'feature')
    fc.assert(
      fc.property(fc.array(step, {maxLength: 200}), (steps) => {
        const added = new Map<number, Set<number>>()
        for (const each of steps) {
          if (each === 'full') waiting.spill()
          else {
            waiting.add(...each)
            added.set(each[0], (added.get(each[0]) ?? new Set()).add(each[1]))
          }
        }
        const taken = [...waiting.taken()].map(({key, numbers}) => [key, [...numbers]])
        const ascending = (numbers: Iterable<number>): number[] => [...numbers].sort((left, right) => left - right)
        expect(taken).toEqual(ascending(added.keys()).map((key) => [key, ascending(added.get(key)!)]))
        expect([...waiting.taken()]).toEqual([])
      })
    )
    database.close()
  })

  test('are more than a block on the disk holds', () => {
    const database = new DatabaseSync(':memory:')
    const waiting = postings(database, 'feature')
    for (let at = 0; at < 50_000; at++) {
      waiting.add(at % 3, at)
      if (at % 20_000 === 19_999) waiting.spill()
    }
    const taken = [...waiting.taken()]
    expect(taken.map(({key, numbers}) => [key, numbers.length, numbers[0], numbers.at(-1)])).toEqual([
      [0, 16_667, 0, 49_998],
      [1, 16_667, 1, 49_999],
      [2, 16_666, 2, 49_997]
    ])
    database.close()
  })
})
