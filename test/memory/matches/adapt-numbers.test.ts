import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {adaptNumbers} from '../../../src/memory/matches/adapt-numbers.ts'
import {numberSpans} from '../../../src/memory/matches/number-spans.ts'
import {flatten, text} from '../../../src/model/run.ts'

function adapted(
  source: string,
  target: string,
  query: string,
  found: string,
  translation: string
): string | undefined {
  const said = (content: string, locale: string) => ({runs: [text(content)], locale})
  const runs = adaptNumbers(said(query, source), said(found, source), said(translation, target))
  return runs && flatten(runs)
}

describe('adapt numbers', () => {
  const cases: readonly [
    what: string,
    source: string,
    target: string,
    query: string,
    found: string,
    translation: string,
    expected: string | undefined
  ][] = [
    ['a whole number', 'sv', 'nb', 'Det tog 4 dagar.', 'Det tog 3 dagar.', 'Det tok 3 dager.', 'Det tok 4 dager.'],
    [
      'a decimal in the other format',
      'sv',
      'en',
      'Felet är 2,75 %.',
      'Felet är 3,5 %.',
      'The error is 3.5%.',
      'The error is 2.75%.'
    ],
    [
      'and back',
      'en',
      'nb',
      'It costs 1.25 kroner.',
      'It costs 3.5 kroner.',
      'Det koster 3,5 kroner.',
      'Det koster 1,25 kroner.'
    ],
    [
      'groups of three',
      'en',
      'sv',
      'It has 25,000 stars.',
      'It has 10,000 stars.',
      'Den har 10\u00A0000 stjärnor.',
      'Den har 25\u00A0000 stjärnor.'
    ],
    [
      'groups that grow',
      'nb',
      'en',
      'Den har 1\u00A0250\u00A0000 ord.',
      'Den har 10\u00A0000 ord.',
      'It has 10,000 words.',
      'It has 1,250,000 words.'
    ],
    ['a version', 'sv', 'ja', 'GPT-5.2 är ute.', 'GPT-4.1 är ute.', 'GPT-4.1が公開された。', 'GPT-5.2が公開された。'],
    [
      'a version of three',
      'en',
      'sv',
      'Node 24.3.1 is out.',
      'Node 22.1.0 is out.',
      'Node 22.1.0 är ute.',
      'Node 24.3.1 är ute.'
    ],
    [
      'a date: nb, ja',
      'nb',
      'ja',
      'Den kom 2. mars 2026.',
      'Den kom 30. september 2025.',
      '2025年9月30日に公開された。',
      '2026年3月2日に公開された。'
    ],
    [
      'a date: ja, en',
      'ja',
      'en',
      '2026年3月2日に公開された。',
      '2025年9月30日に公開された。',
      'Released on September 30, 2025.',
      'Released on March 2, 2026.'
    ],
    [
      'a date: sv, en',
      'sv',
      'en',
      'Den kom den 2 mars 2026.',
      'Den kom den 30 september 2025.',
      'It came on 30 September 2025.',
      'It came on 2 March 2026.'
    ],
    [
      'a date: en, nb',
      'en',
      'nb',
      'Released on March 2, 2026.',
      'Released on September 30, 2025.',
      'Utgitt 30. september 2025.',
      'Utgitt 2. mars 2026.'
    ],
    ['full-width digits', 'en', 'ja', 'Chapter 12', 'Chapter 3', '第３章', '第１２章'],
    [
      'two numbers, in the other order',
      'sv',
      'ja',
      'Av 9 modeller är 4 öppna.',
      'Av 8 modeller är 5 öppna.',
      '5つが公開、全部で8つ。',
      '4つが公開、全部で9つ。'
    ],
    [
      'miljarder are 10億',
      'sv',
      'ja',
      'På 500 miljarder ord.',
      'På 300 miljarder ord.',
      '3000億語で。',
      '5000億語で。'
    ],
    [
      'parts of them',
      'sv',
      'ja',
      'Har 3,5 miljarder vikter.',
      'Har 7 miljarder vikter.',
      '70億の重み。',
      '35億の重み。'
    ],
    ['and back', 'ja', 'nb', '5000億語で。', '3000億語で。', 'På 300 milliarder ord.', 'På 500 milliarder ord.'],
    ['digits in full', 'en', 'ja', '5,000,000 users', '2,000,000 users', '200万人', '500万人'],
    ['what nobody would count so', 'ja', 'nb', '1億語で。', '3000億語で。', 'På 300 milliarder ord.', undefined],
    ['ten thousand 億 are 兆', 'sv', 'ja', '50000 miljarder', '300 miljarder', '3000億', undefined],
    ['a number in two steps', 'ja', 'en', '2億5000万人', '3億5000万人', '350 million people', undefined],
    ['1 changes the words', 'sv', 'en', 'Det finns 1 modell.', 'Det finns 3 modell.', 'There are 3 models.', undefined],
    ['a number in words', 'sv', 'en', 'Det tog 4 dagar.', 'Det tog 3 dagar.', 'It took three days.', undefined],
    ['twice in one language', 'sv', 'en', 'Det tog 4 dagar.', 'Det tog 3 dagar.', 'It took 3 days, 3!', undefined],
    ['one that becomes two', 'sv', 'en', '4 av 5', '3 av 3', '3 of 3', undefined],
    ['a date is no amount', 'sv', 'en', 'Den 4 kom.', 'Den 2025-09-30 kom.', 'On 2025-09-30 it came.', undefined]
  ]
  test.each(cases)('%s', (_, source, target, query, found, translation, expected) => {
    expect(adapted(source, target, query, found, translation)).toBe(expected)
  })

  test('a number that reaches over a code is left', () => {
    const target = {
      runs: [text('1'), {kind: 'pc', id: '1', children: [text('0')]} as const, text(' dager')],
      locale: 'nb'
    }
    const said = (content: string) => ({runs: [text(content)], locale: 'sv'})
    expect(adaptNumbers(said('20 dagar'), said('10 dagar'), target)).toBeUndefined()
  })

  test('what was adapted has the numbers of the query, and back again', () => {
    const number = fc.oneof(
      fc.integer({min: 2, max: 9999}),
      fc.integer({min: 2, max: 900}).map((whole) => whole + 0.25)
    )
    fc.assert(
      fc.property(number, number, fc.constantFrom('sv', 'nb', 'en', 'ja'), (one, other, locale) => {
        const write = (value: number, to: string): string =>
          to === 'en' || to === 'ja' ? `${value}` : `${value}`.replace('.', ',')
        const target = adapted(
          'sv',
          locale,
          `x ${write(other, 'sv')} y`,
          `x ${write(one, 'sv')} y`,
          `a ${write(one, locale)} b`
        )
        expect(target).toBe(`a ${write(other, locale)} b`)
      })
    )
  })
})

describe('number spans', () => {
  test.each([
    [
      'sv',
      'GPT-4.1 fick 3,5 av 10 000 den 30 september 2025',
      ['number 4.1', 'number 3.5', 'number 10000', 'date 2025-09-30']
    ],
    ['en', '10,000 or 1.2.3 on 2025-09-30', ['number 10000', 'version 1.2.3', 'date 2025-09-30']],
    ['ja', '２０２５年９月３０日に3.5と１０', ['date 2025-09-30', 'number 3.5', 'number 10']]
  ])('%s', (locale, content, expected) => {
    expect(numberSpans(content, locale).map(({value}) => value)).toEqual(expected)
  })
})
