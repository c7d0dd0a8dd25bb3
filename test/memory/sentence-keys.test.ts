import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {promoteFile} from '../../src/memory/promote-file.ts'
import {QuickHash} from '../../src/memory/quick-hash.ts'
import {rememberedIn} from '../../src/memory/remember.ts'
import {saidByEntries, saidKeys} from '../../src/memory/sentence-keys.ts'
import {segmentFile} from '../exchange/arbitrary.ts'

test('a file says what the memory remembers of it', () => {
  let count = 0
  fc.assert(
    fc.property(segmentFile, (file) => {
      const promoted = promoteFile(file).file
      const keys = saidKeys(promoted)
      count += keys.length
      expect(keys).toEqual(saidByEntries(rememberedIn(promoted).map(({entry}) => entry)))
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
