import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {rule} from '../../src/check/number-added.ts'
import {explainer} from '../../src/check/numbers/explainer.ts'
import {readKanji} from '../../src/check/numbers/read-kanji.ts'
import {readNumbers} from '../../src/check/numbers/read-numbers.ts'
import {readRomans} from '../../src/check/numbers/read-romans.ts'
import {cpuNow} from '../cpu-now.ts'
import {isThere} from '../markdown/corpora.ts'
import {readExample} from './read-example.ts'

test('Roman numerals', () => {
  expect(readRomans('Karl XII, kapitel IV, I, XCIX')).toEqual([12, 4, 1, 99])
  expect(readRomans('IIII, VX, CD-ROM, DIV, XLSX, Ix')).toEqual([])
})

test('numbers in Chinese characters', () => {
  expect(readKanji('三百五十人、二〇二四年、一万二千、千五百、十億')).toEqual([350, 2024, 12_000, 1500, 1e9])
  expect(readKanji('一つ、二人')).toEqual([])
})

describe('what a source explains', () => {
  test.each([
    ['sv', 'två decennier', 20, true],
    ['sv', 'två decennier', 30, false],
    ['sv', 'artonhundratalet', 1800, true],
    ['sv', 'artonhundratalet', 19, true],
    ['sv', 'halv åtta', 7, true],
    ['sv', 'tre på eftermiddagen', 15, true],
    ['sv', 'tvåhundra', 200, true],
    ['nb', 'en tosifret kode', 2, true],
    ['nb', 'på torsdag', 2, false],
    ['nb', 'et kvarter', 15, true],
    ['en', 'half a million', 500_000, true],
    ['en', 'a tenth of a point', 0.1, true],
    ['en', 'in September', 9, true],
    ['en', 'Q3', 7, true],
    ['ja', '半年', 0.5, true],
    ['ja', '四半期', 25, true],
    ['de', 'im September', 9, true],
    ['de', 'hundert', 117, false]
  ])('%s: %s for %d is %s', (locale, text, value, expected) => {
    const explains = explainer({text, numbers: readNumbers(text, locale), months: []}, locale)
    const number = {start: 0, form: String(value), values: [value], parts: [], isIndefinite: false}
    expect(explains.number(number)).toBe(expected)
  })
})

test('a target of numbers alone is looked through once', () => {
  const target = Array.from({length: 20_000}, (_, index) => 100 + index * 7).join('; ')
  const example = {from: 'sv', to: 'nb', source: ['x'.repeat(100_000)], target: [target], finds: []}
  const start = cpuNow()
  expect(rule.find(readExample(example))).toHaveLength(10)
  expect(cpuNow() - start).toBeLessThan(4000)
})

const corpora = ['tm/docs.dev.jsonl', 'segmentation/pud-parallel.dev.jsonl']

describe.skipIf(!corpora.every(isThere))('in parallel texts of others', () => {
  const rows = corpora.flatMap((path): Record<string, string>[] =>
    readFileSync(new URL(`../../../shared/corpora/${path}`, import.meta.url), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
  )
  const locales = ['sv', 'nb', 'en', 'ja']
  /** All of them take a minute and more. */
  const every = process.env.FULL === '1' ? 1 : 8
  const all = rows.flatMap((row) =>
    locales.flatMap((from) =>
      locales.flatMap((to) =>
        from !== to && row[from] && row[to] ? [{from, to, source: row[from], target: row[to]}] : []
      )
    )
  )
  const pairs = all.filter((_, at) => at % every === 0)
  const findings = (target: (pair: (typeof pairs)[number]) => string): number =>
    pairs.filter(
      (pair) =>
        rule.find(
          readExample({
            ...pair,
            source: [pair.source.replaceAll('<', '‹')],
            target: [target(pair).replaceAll('<', '‹')],
            finds: []
          })
        ).length > 0
    ).length

  test('few of a thousand segments have a finding', () => {
    expect(all.length).toBeGreaterThan(15_000)
    expect((1000 * findings(({target}) => target)) / pairs.length).toBeLessThan(2)
  })

  test('a number that is put in is found', () => {
    expect(findings(({target}) => `${target} (47)`) / pairs.length).toBeGreaterThan(0.97)
  })
})
