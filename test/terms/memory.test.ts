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

test('many pieces are told apart, and those that share a hash cost no more than others', () => {
  const memory = new Memory<number>()
  const words = Array.from({length: 20_000}, (_, at) => Uint16Array.from(String(at), (digit) => digit.charCodeAt(0)))
  const cost = (hashOf: (at: number) => number): number => {
    const before = process.cpuUsage()
    for (const [at, word] of words.entries()) memory.keep(hashOf(at), word, 0, word.length, at)
    for (const [at, word] of words.entries()) {
      // What gave way to another is asked for again; nothing is ever taken for what it is not.
      expect([at, undefined]).toContain(memory.recall(hashOf(at), word, 0, word.length))
    }
    const {user, system} = process.cpuUsage(before)
    return user + system
  }
  const apart = cost((at) => Math.imul(at, 0x9e3779b1))
  expect(memory.recall(Math.imul(19_999, 0x9e3779b1), words[19_999]!, 0, 5)).toBe(19_999)
  expect(cost(() => 7)).toBeLessThan(20 * apart)
})
