import type {Values} from '../model/finding.ts'
import type {Locale} from '../model/locale.ts'
import {addedNumbers} from './numbers/added-numbers.ts'
import {lostMonths} from './numbers/lost-months.ts'
import {lostNumbers} from './numbers/lost-numbers.ts'
import type {NumberRead} from './numbers/read-numbers.ts'
import {type Example, inConfirmed, type Rule} from './rule.ts'

/**
 * A number of the source whose value the target does not have. Numbers are held against each other by what they are
 * worth in their locale, and one in words is not lost. How often a value stands there counts only where the target has a
 * number that the source does not have: then one was changed. The month of a date is such a number, named or in digits.
 */
export const rule: Rule = {
  id: 'number-lost',
  severity: 'error',
  find: (checked) =>
    inConfirmed(checked, (segment, unit) => {
      const lost = lostNumbers(segment, unit, checked)
      const months = lostMonths(segment, unit, checked)
      if (lost.length === 0) return months.map((values) => ({values}))
      const added = addedNumbers(segment, checked)
      const found = added.slice(0, 10).map(({form}) => form)
      return [
        ...lost.map((number) => ({values: {expected: number.form, found, ...misread(number, added, checked.target)}})),
        ...months.map((values) => ({values}))
      ]
    })
}

/** `1,500` taken over as it stands is 1.5 in Swedish: what it is read as, and how it would be written. */
function misread({form, values}: NumberRead, added: readonly NumberRead[], target: Locale): Values {
  const same = added.find((other) => other.form === form)
  if (same === undefined || !/^\d[\d.,]*$/.test(form)) return {}
  const writeHere = new Intl.NumberFormat(target, {maximumFractionDigits: 20}).format(values[0]!)
  return {reads: same.values[0]!, writeHere}
}

export const examples: readonly Example[] = [
  {
    from: 'sv',
    to: 'en',
    source: ['Av 25 bilder.'],
    target: ['Of 15 images.'],
    finds: [{expected: '25', found: ['15']}]
  },
  {
    from: 'sv',
    to: 'en',
    source: ['Det tog 48 timmar.'],
    target: ['It took hours.'],
    finds: [{expected: '48', found: []}]
  },
  {from: 'sv', to: 'en', source: ['Kostar 3 000 kr.'], target: ['Costs SEK 3,000.'], finds: []},
  {
    from: 'en',
    to: 'sv',
    source: ['It weighs 1,500 kg.'],
    target: ['Den väger 1,500 kg.'],
    finds: [{expected: '1,500', found: ['1,500'], reads: 1.5, writeHere: '1\u00A0500'}]
  },
  {from: 'sv', to: 'en', source: ['Ungefär 1,5 sekunder.'], target: ['About 1.5 seconds.'], finds: []},
  {from: 'ja', to: 'en', source: ['25億円を調達。'], target: ['It raised 2.5 billion yen.'], finds: []},
  {
    from: 'ja',
    to: 'en',
    source: ['25億円を調達。'],
    target: ['It raised 25 billion yen.'],
    finds: [{expected: '25億', found: ['25 billion']}]
  },
  {from: 'ja', to: 'sv', source: ['3万5000人が参加。'], target: ['35 000 personer deltog.'], finds: []},
  {from: 'sv', to: 'en', source: ['De 12 stegen.'], target: ['The twelve steps.'], finds: []},
  {from: 'en', to: 'sv', source: ['A 2-hour film.'], target: ['En tvåtimmarsfilm.'], finds: []},
  {from: 'en', to: 'ja', source: ['2 models'], target: ['二つのモデル'], finds: []},
  {from: 'sv', to: 'en', source: ['Den 2026-03-05 kl. 15.30.'], target: ['At 3:30 pm on March 5, 2026.'], finds: []},
  {from: 'en', to: 'ja', source: ['At 3 pm.'], target: ['15時に。'], finds: []},
  {from: 'sv', to: 'en', source: ['På 1900-talet.'], target: ['In the 20th century.'], finds: []},
  {from: 'sv', to: 'en', source: ['På 1990-talet.'], target: ['In the ’90s.'], finds: []},
  {
    from: 'sv',
    to: 'nb',
    source: ['Llama 3.1 har 8B parametrar.'],
    target: ['Llama 3.1 har 8 milliarder parametere.'],
    finds: []
  },
  {from: 'en', to: 'de', source: ['It has 12 million users.'], target: ['Es hat 12 Millionen Nutzer.'], finds: []},
  {from: 'ja', to: 'en', source: ['1個当たり2倍の速さ。'], target: ['Double the speed for each.'], finds: []},
  {
    from: 'en',
    to: 'sv',
    source: ['512 × 512 pixels'],
    target: ['812 × 512 bildpunkter'],
    finds: [{expected: '512', found: ['812']}]
  },
  {from: 'en', to: 'sv', source: ['512 × 512 pixels'], target: ['512 bildpunkter i kvadrat'], finds: []},
  {
    from: 'sv',
    to: 'nb',
    source: ['Den 30 september 2025.'],
    target: ['Den 30. oktober 2025.'],
    finds: [{expected: '30 september 2025', found: ['30. oktober 2025'], month: 9}]
  },
  {
    from: 'en',
    to: 'ja',
    source: ['On September 9, 2025.'],
    target: ['2025年10月9日に。'],
    finds: [{expected: 'September 9, 2025', found: ['2025年10月9日'], month: 9}]
  },
  {
    from: 'ja',
    to: 'sv',
    source: ['9月9日に公開。'],
    target: ['Släpptes den 9 oktober.'],
    finds: [{expected: '9月9日', found: ['9 oktober'], month: 9}]
  },
  {
    from: 'sv',
    to: 'en',
    source: ['Släpptes den 9 maj.'],
    target: ['Released on the 9th.'],
    finds: [{expected: '9 maj', found: [], month: 5}]
  },
  {from: 'sv', to: 'en', source: ['Den 24 mars 2026.'], target: ['On Mar. 24, 2026.'], finds: []},
  {from: 'sv', to: 'nb', source: ['Den 24 mars.'], target: ['Den 24/3.'], finds: []},
  {from: 'en', to: 'sv', source: ['GPT-4 may fail.'], target: ['GPT-4 kan misslyckas.'], finds: []},
  // To the next sentence.
  {
    from: 'sv',
    to: 'ja',
    source: ['År 2024 kom den.', 'Alla såg den.'],
    target: ['登場した。', '2024年に誰もが見た。'],
    finds: []
  }
]
