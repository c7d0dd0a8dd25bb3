import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {type Counted, countedOnce, countedTogether, countOn, onlyThose} from '../../../src/memory/index/counted.ts'

/** Up to the largest number of 32 bits, near one another and far apart. */
const number = fc.oneof(fc.integer({min: 1, max: 60}), fc.integer({min: 2 ** 32 - 60, max: 2 ** 32 - 1}))
const list = fc.uniqueArray(number, {maxLength: 40}).map((numbers) => numbers.sort((left, right) => left - right))
/** A list as rows of any length, none of them empty. */
const rows = fc
  .tuple(list, fc.integer({min: 1, max: 7}))
  .map(([numbers, size]) =>
    Array.from({length: Math.ceil(numbers.length / size)}, (_, at) =>
      Uint32Array.from(numbers.slice(at * size, at * size + size))
    )
  )
const entries = ({texts, counts}: Counted): [number, number][] => [...texts].map((text, at) => [text, counts[at]!])

describe('texts counted in lists', () => {
  test('are those of all lists in the range, ascending, with the number of lists', () => {
    fc.assert(
      fc.property(fc.array(rows, {maxLength: 6}), number, number, (lists, from, to) => {
        const counted = countedTogether(lists.map((each) => countedOnce(each, from, Math.max(from, to))))
        const all = lists.flatMap((each) => each.flatMap((row) => [...row])).filter((text) => text >= from && text < to)
        const expected = [...new Set(all)]
          .sort((left, right) => left - right)
          .map((text) => [text, all.filter((other) => other === text).length])
        expect(entries(counted)).toEqual(expected)
      })
    )
  })

  test('are counted on, and left out, as if each were looked up', () => {
    fc.assert(
      fc.property(rows, rows, (first, more) => {
        const counted = countedOnce(first, 0, 2 ** 32)
        const before = [...counted.texts]
        const there = new Set(more.flatMap((row) => [...row]))
        countOn(counted, more)
        expect(entries(counted)).toEqual(before.map((text) => [text, there.has(text) ? 2 : 1]))
        const both = onlyThose(counted, (text, count) => count === 2 && text !== 7)
        expect([...both.texts]).toEqual(before.filter((text) => there.has(text) && text !== 7))
      })
    )
  })
})
