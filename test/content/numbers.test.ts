import {describe, expect, test} from 'vitest'
import {articles, type Locale, locales, type Variant} from './articles.ts'
import {datesIn, valuesIn} from './figures.ts'

/** The reader of figures is asked what it reads, so that it cannot agree by reading nothing. */
test.each([
  ['sv', 'den 24 mars 2026, 1,5 miljoner på 8\u00A0533', [15e5, 24, 2026, 8533], ['24/3', '3/2026']],
  ['nb', '24. mars 2026, 1,5 millioner på 8\u00A0533', [15e5, 24, 2026, 8533], ['24/3', '3/2026']],
  ['en', 'March 24, 2026, 1.5 million at 8,533', [15e5, 24, 2026, 8533], ['24/3', '3/2026']],
  ['ja', '2026年3月24日、8,533で150万', [15e5, 24, 2026, 8533], ['24/3', '3/2026']],
  ['sv', 'en gång av fjorton', [14], []],
  ['en', 'forty answers of a hundred', [40, 100], []]
] as const)('%s: %s', (locale, text, values, dates) => {
  expect(valuesIn(text, locale)).toEqual(new Set([...values].sort((a, b) => a - b)))
  expect(datesIn(text, locale)).toEqual(new Set(dates))
})

describe.each(articles)('$slug', ({variants}) => {
  const read = <T>(of: (text: string, locale: Locale) => Set<T>): [Locale, Set<T>][] =>
    locales.map((locale) => [locale, of(textOf(variants.get(locale)!), locale)])

  test('has the same numbers in all four languages', () => {
    expect(differences(read(valuesIn))).toEqual([])
  })

  test('has the same dates in all four languages', () => {
    expect(differences(read(datesIn))).toEqual([])
  })
})

function textOf({blocks}: Variant): string {
  return blocks.map(({text}) => text).join('\n')
}

/** `nb lacks 512` */
function differences<T>(sets: readonly (readonly [Locale, Set<T>])[]): string[] {
  const all = new Set(sets.flatMap(([, set]) => [...set]))
  return sets.flatMap(([locale, set]) =>
    [...all].filter((value) => !set.has(value)).map((value) => `${locale} lacks ${value}`)
  )
}
