import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {entryOf, placedSegments, previousEntry} from '../../src/memory/entry.ts'
import {exactKey} from '../../src/memory/exact-key.ts'
import {promoteFile} from '../../src/memory/promote-file.ts'
import {remember} from '../../src/memory/remember.ts'
import {saidByEntries, saidKeys} from '../../src/memory/sentence-keys.ts'
import type {MemoryEntry} from '../../src/model/memory.ts'
import {QuickHash} from '../../src/model/quick-hash.ts'
import type {SegmentFile} from '../../src/model/segment-file.ts'
import {segmentFile} from '../exchange/arbitrary.ts'

/** All that a memory of one file answers. */
function remembered(file: SegmentFile): MemoryEntry[] {
  const {source, target} = file
  const memory = remember([file], [])
  const names = new Set(
    placedSegments(file).flatMap((place) => {
      const entry = entryOf(file, place)
      const previous = previousEntry(entry)
      const entries = previous === undefined ? [entry] : [entry, previous]
      return entries.map(({segment, codes}) => exactKey(segment.source, codes))
    })
  )
  return [...names].flatMap((name) => memory.exact(source, target, name).map(({entry}) => entry))
}

/** Keys as pairs, in an order of their own. */
function sorted(keys: ArrayLike<number>): string[] {
  return Array.from({length: keys.length / 2}, (_, at) => `${keys[2 * at]} ${keys[2 * at + 1]}`).sort()
}

test('a file says what the memory remembers of it', () => {
  let count = 0
  fc.assert(
    fc.property(segmentFile, (file) => {
      const promoted = promoteFile(file).file
      const keys = saidKeys(promoted)
      count += keys.length
      expect(sorted(keys)).toEqual(sorted(saidByEntries(remembered(promoted))))
    })
  )
  expect(count).toBeGreaterThan(50)
})

describe('a quick hash', () => {
  const numberOf = (text: string): number => new QuickHash().start().add(text).number

  test('is the same in one piece and in several, and a whole number', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), fc.string({unit: 'binary'}), (left, right) => {
        const whole = numberOf(left + right)
        expect(new QuickHash().start().add(left).add(right).number).toBe(whole)
        expect(Number.isSafeInteger(whole) && whole >= 0).toBe(true)
      })
    )
  })

  test('tells apart texts that differ little', () => {
    const texts = new Set<string>()
    for (let at = 0; at < 50_000; at++) {
      for (const text of [`${at}`, `Rad ${at} av texten.`, `${at.toString(2)}`, `en\0nb\0${at}\0\0`]) texts.add(text)
      texts.add(`${'a'.repeat(at % 500)}b${'a'.repeat(Math.floor(at / 500))}`)
    }
    expect(new Set([...texts].map(numberOf)).size).toBe(texts.size)
    // Every bit is set in about half of them.
    const bits = Array.from({length: 53}, () => 0)
    for (const text of texts) {
      const number = numberOf(text)
      for (let bit = 0; bit < 53; bit++) if (Math.floor(number / 2 ** bit) % 2 === 1) bits[bit]!++
    }
    for (const set of bits) expect(Math.abs(set / texts.size - 0.5)).toBeLessThan(0.01)
  })
})
