import {expect, test} from 'vitest'
import {Memory} from '../../src/terms/memory.ts'

const units = Uint16Array.from('modell model', (character) => character.charCodeAt(0))

test('what was kept of a piece comes back where the same units stand', () => {
  const memory = new Memory<string>()
  expect(memory.recall(1, units, 0, 5)).toBeUndefined()
  memory.keep(1, units, 0, 5, 'found')
  expect(memory.recall(1, units, 7, 12)).toBe('found')
})

test('another piece with the same hash is not taken for it', () => {
  const memory = new Memory<string>()
  memory.keep(1, units, 0, 5, 'found')
  expect(memory.recall(1, units, 0, 6)).toBeUndefined()
  expect(memory.recall(1, units, 1, 6)).toBeUndefined()
})

test('a piece outlives the array that it was read from', () => {
  const memory = new Memory<string>()
  const room = units.slice()
  memory.keep(1, room, 0, 5, 'found')
  room.fill(0)
  expect(memory.recall(1, units, 0, 5)).toBe('found')
})

test('it forgets before it grows without end', () => {
  const memory = new Memory<string>()
  const long = new Uint16Array(100_000)
  for (let hash = 0; hash < 20; hash++) memory.keep(hash, long, 0, long.length, 'found')
  expect(memory.recall(0, long, 0, long.length)).toBeUndefined()
  expect(memory.recall(19, long, 0, long.length)).toBe('found')
})
