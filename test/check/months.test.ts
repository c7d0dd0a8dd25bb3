import {describe, expect, test} from 'vitest'
import {rule as added} from '../../src/check/number-added.ts'
import {rule as lost} from '../../src/check/number-lost.ts'
import {readMonths} from '../../src/check/numbers/read-months.ts'
import {readExample} from './read-example.ts'

describe('the months of dates in a text', () => {
  test.each([
    ['sv', 'den 30 september 2025, 4 maj', ['30 september 2025', 9], ['4 maj', 5]],
    ['sv', 'maj 2026 och sept. 2025', ['maj 2026', 5], ['sept. 2025', 9]],
    ['nb', '30. oktober 2025 og 1. mai.', ['30. oktober 2025', 10], ['1. mai', 5]],
    ['en', 'September 30, 2025; the 2nd of May', ['September 30, 2025', 9], ['2nd of May', 5]],
    ['en', '30 Sept 2025', ['30 Sept 2025', 9]],
    ['ja', '2025年9月30日と１０月', ['2025年9月30日', 9], ['10月', 10]],
    ['de', '30. September 2025', ['30. September 2025', 9]],
    ['fr', '14 juillet 1789, juin 1790', ['14 juillet 1789', 7], ['juin 1790', 6]],
    ['hi', '30 सितंबर 2025', ['30 सितंबर 2025', 9]]
  ] as const)('%s: %s', (locale, text, ...months) => {
    expect(readMonths(text, locale).map(({form, value}) => [form, value])).toEqual(months)
  })

  test.each([
    ['en', 'GPT-4 may fail; in May we march'],
    ['sv', 'i mars; Mars yta; version 1.4 maj'],
    ['ja', '2か月、3ヶ月、1月間、13月']
  ])('%s: %s has none', (locale, text) => {
    expect(readMonths(text, locale)).toEqual([])
  })
})

/** A date in each language, as its people write it. */
const write = {
  sv: (month: number) => `Den kom den 30 ${nameOf('sv', month)} 2025.`,
  nb: (month: number) => `Den kom 30. ${nameOf('nb', month)} 2025.`,
  en: (month: number) => `It came on ${nameOf('en', month)} 30, 2025.`,
  ja: (month: number) => `2025年${month}月30日に登場した。`
} as const
const locales = ['sv', 'nb', 'en', 'ja'] as const
const pairs = locales.flatMap((from) => locales.filter((to) => to !== from).map((to) => [from, to] as const))

test.each(pairs)('%s → %s: each month is found again, and every other one is named', (from, to) => {
  for (let month = 1; month <= 12; month++) {
    const checkedWith = (other: number) =>
      readExample({from, to, source: [write[from](month)], target: [write[to](other)], finds: []})
    const other = (month % 12) + 1
    expect([lost, added].flatMap((rule) => rule.find(checkedWith(month)))).toEqual([])
    expect(lost.find(checkedWith(other)).map(({values}) => values.month)).toEqual([month])
    expect(added.find(checkedWith(other))).toEqual([])
  }
})

function nameOf(locale: string, month: number): string {
  return new Intl.DateTimeFormat(locale, {month: 'long', timeZone: 'UTC'}).format(Date.UTC(2026, month - 1, 3))
}
