import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {rule} from '../../src/check/number-lost.ts'
import {hasInWords} from '../../src/check/numbers/has-in-words.ts'
import {readNumbers} from '../../src/check/numbers/read-numbers.ts'
import {cpuNow} from '../cpu-now.ts'
import {readExample} from './read-example.ts'

describe('what a number is worth', () => {
  test.each([
    ['sv', '3 000', 3000],
    ['sv', '3\u00A0000\u202F000', 3_000_000],
    ['sv', '1,5', 1.5],
    ['sv', '1.500', 1500],
    ['en', '1,500', 1500],
    ['en', '1,234.5', 1234.5],
    ['nb', '1.234,5', 1234.5],
    ['de-CH', '1’000', 1000],
    ['ja', '２５億', 2.5e9],
    ['ja', '3万5000', 35_000],
    ['ja', '3千万', 3e7],
    ['ja', '1 万', 1e4],
    ['nb', '2,3 millioner', 2.3e6],
    ['en', '1.2 trillion', 1.2e12],
    ['sv', '12 biljoner', 1.2e13]
  ])('%s: %s', (locale, text, value) => {
    expect(readNumbers(text, locale).map(({values}) => values[0])).toEqual([value])
  })

  test.each([
    ['sv', 'år 2012 300 personer', [2012, 300]],
    ['sv', 'x²', []],
    ['en', '3 cats, 4 dogs.', [3, 4]]
  ])('%s: %s is several, or none', (locale, text, values) => {
    expect(readNumbers(text, locale).map((number) => number.values[0])).toEqual(values)
  })

  test.each([
    ['en', '3 pm', 15],
    ['ja', '午後3時', 15],
    ['sv', '1900-talet', 20],
    ['nb', '1990-tallet', 90],
    ['en', '2012–14', 2014],
    ['en', '7B', 7e9]
  ])('%s: %s is also %d', (locale, text, value) => {
    expect(readNumbers(text, locale).flatMap(({values}) => values)).toContain(value)
  })
})

test.each([
  [12, 'de tolv stegen', 'sv', true],
  [2, 'en totimersfilm', 'nb', false],
  [2, 'to timer', 'nb', true],
  [25, 'twenty-five', 'en', true],
  [25, '二十五', 'ja', true],
  [1e6, 'en miljon', 'sv', true],
  [3, 'i mars', 'sv', true],
  [4, 'i mars', 'sv', false],
  [7, 'sieben', 'de', true],
  [700, 'siebenhundert', 'de', false]
])('%d in “%s” (%s): %s', (value, text, locale, expected) => {
  expect(hasInWords(value, text, locale)).toBe(expected)
})

const locales = ['sv', 'nb', 'en', 'ja', 'de', 'fr', 'de-CH', 'hi']

test('another number is found', () => {
  for (const [from, to] of [
    ['sv', 'ja'],
    ['nb', 'en'],
    ['en', 'sv'],
    ['ja', 'nb']
  ] as const) {
    const write = (number: number, locale: string): string => new Intl.NumberFormat(locale).format(number)
    for (const value of [117, 1453, 20_417, 1_234_567]) {
      const example = {
        from,
        to,
        source: [`– ${write(value, from)} –`],
        target: [`– ${write(value + 3, to)} –`],
        finds: []
      }
      expect(rule.find(readExample(example)), `${from} ${to} ${value}`).toHaveLength(1)
    }
  }
})

test('a number written as its locale writes it is never lost', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...locales),
      fc.constantFrom(...locales),
      fc.oneof(
        fc.integer({min: 101, max: 99_999_999}),
        fc.integer({min: 1010, max: 99_999}).map((value) => value / 10)
      ),
      (from, to, value) => {
        const write = (number: number, locale: string): string =>
          new Intl.NumberFormat(locale, {numberingSystem: 'latn', maximumFractionDigits: 1}).format(number)
        const lost = (target: number): number =>
          rule.find(
            readExample({
              from,
              to,
              source: [`– ${write(value, from)} –`],
              target: [`– ${write(target, to)} –`],
              finds: []
            })
          ).length
        expect(lost(value)).toBe(0)
      }
    )
  )
})

test('long runs of digits and marks take the time of their length', () => {
  for (const piece of ['1', '1 ', '1,', '1 000', '.', '1.1', '万1']) {
    const start = cpuNow()
    readNumbers(piece.repeat(20_000), 'sv')
    expect(cpuNow() - start).toBeLessThan(2000)
  }
})

test('a sentence of numbers alone is looked through once', () => {
  const source = Array.from({length: 20_000}, (_, index) => index * 100).join('; ')
  const start = cpuNow()
  expect(
    rule.find(readExample({from: 'sv', to: 'nb', source: [source], target: ['x'.repeat(100_000)], finds: []}))
  ).toHaveLength(200)
  expect(cpuNow() - start).toBeLessThan(4000)
})
