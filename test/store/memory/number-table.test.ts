import fc from 'fast-check'
import {expect, test} from 'vitest'
import {numberTable} from '../../../src/store/memory/number-table.ts'

test('says what a map of the same numbers says', () => {
  // Few remainders, so that places are taken by others.
  const key = fc.oneof(
    fc.nat(20),
    fc.nat(20).map((n) => n * 2 ** 33 + 5),
    fc.maxSafeNat()
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(key, fc.maxSafeNat()), {maxLength: 60}), (pairs) => {
      const table = numberTable()
      const map = new Map<number, number>()
      for (const [name, value] of pairs) {
        expect(table.get(name)).toBe(map.get(name))
        table.set(name, value)
        map.set(name, value)
        expect(table.get(name)).toBe(value)
      }
      expect(table.size).toBe(map.size)
      expect([...table.keys()]).toEqual([...map.keys()].toSorted((one, other) => one - other))
    })
  )
})

test('grows, and is empty when it was cleared', () => {
  const table = numberTable()
  for (let n = 0; n < 100_000; n++) table.set(n * 0x1_0000_0001, n)
  expect(table.size).toBe(100_000)
  for (let n = 0; n < 100_000; n += 997) expect(table.get(n * 0x1_0000_0001)).toBe(n)
  expect(table.get(7)).toBeUndefined()
  table.clear()
  expect([table.size, table.get(0), table.keys().length]).toEqual([0, undefined, 0])
  table.set(0, 3)
  expect(table.get(0)).toBe(3)
})
