import fc from 'fast-check'
import {expect, test} from 'vitest'
import {HitList} from '../../src/terms/hit-list.ts'

type Hit = readonly [first: number, after: number, pattern: number]

const length = 200

/** The hits in the order in which they are offered, where those are taken that the predicate takes. */
function drained(list: HitList, mayBegin: (first: number) => boolean, isTaken: (hit: Hit) => boolean): Hit[] {
  const offered: Hit[] = []
  list.drain(length, mayBegin, (...hit) => {
    offered.push(hit)
    return isTaken(hit)
  })
  return offered
}

/** The same by a sort of all. */
function sorted(hits: readonly Hit[], mayBegin: (first: number) => boolean, isTaken: (hit: Hit) => boolean): Hit[] {
  let taken = 0
  return hits
    .toSorted(([first, after], [other, behind]) => first - other || behind - after)
    .filter((hit) => {
      if (hit[0] < taken || !mayBegin(hit[0])) return false
      if (isTaken(hit)) taken = hit[1]
      return true
    })
}

const hit = fc
  .tuple(fc.nat(length - 1), fc.integer({min: 1, max: 9}), fc.nat(50))
  .map(([first, size, pattern]): Hit => [first, first + size, pattern])

test('hits come by their beginnings, the longer first, whatever the order in which they were found', () => {
  const list = new HitList()
  fc.assert(
    fc.property(fc.array(hit, {maxLength: 80}), fc.nat(6), fc.nat(6), (hits, some, others) => {
      const mayBegin = (first: number): boolean => first % 7 !== some
      const isTaken = ([first, after]: Hit): boolean => (first + after) % 7 !== others
      list.begin(length)
      for (const each of hits) list.add(...each)
      expect(list.isEmpty).toBe(hits.length === 0)
      expect(drained(list, mayBegin, isTaken)).toEqual(sorted(hits, mayBegin, isTaken))
      expect(list.isEmpty).toBe(true)
    }),
    {numRuns: 1000}
  )
})

test('what an unfinished look has left is forgotten', () => {
  const list = new HitList()
  list.begin(length)
  list.add(3, 5, 1)
  list.begin(length)
  expect(list.isEmpty).toBe(true)
  list.add(7, 9, 2)
  expect(
    drained(
      list,
      () => true,
      () => true
    )
  ).toEqual([[7, 9, 2]])
})

test('a list that was full of a long text serves a longer one', () => {
  const list = new HitList()
  for (const size of [100, 100_000, 10, 3_000_000, 10, 100_000]) {
    list.begin(size)
    for (let first = 0; first < size; first += 3) list.add(first, first + 2, first)
    let count = 0
    list.drain(
      size,
      () => true,
      (first, _, pattern) => {
        count++
        return first === pattern
      }
    )
    expect(count).toBe(Math.ceil(size / 3))
  }
})
