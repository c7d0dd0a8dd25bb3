import {expect, test} from 'vitest'
import {NumberMemory} from '../../src/terms/number-memory.ts'

const units = Uint16Array.from('modell model', (character) => character.charCodeAt(0))

test('a number comes back where the same units stand, 0 too', () => {
  const memory = new NumberMemory()
  expect(memory.recall(1, units, 0, 5)).toBe(-1)
  memory.keep(1, units, 0, 5, 0)
  expect(memory.recall(1, units, 7, 12)).toBe(0)
  expect(memory.recall(1, units, 0, 6)).toBe(-1)
  expect(memory.recall(1, units, 1, 6)).toBe(-1)
})

test('nothing is kept of no units, and all is forgotten before it grows without end', () => {
  const memory = new NumberMemory()
  memory.keep(1, units, 3, 3, 7)
  expect(memory.recall(1, units, 3, 3)).toBe(-1)
  const long = new Uint16Array(300_000)
  memory.keep(2, units, 0, 5, 7)
  expect(memory.makeRoom(long.length)).toBe(false)
  memory.keep(3, long, 0, long.length, 8)
  expect(memory.makeRoom(long.length)).toBe(true)
  expect(memory.recall(2, units, 0, 5)).toBe(-1)
})
