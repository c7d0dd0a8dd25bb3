import type {Values} from '../model/finding.ts'
import {lostMonths} from './numbers/lost-months.ts'
import {lostNumbers} from './numbers/lost-numbers.ts'
import type {MonthRead} from './numbers/read-months.ts'
import type {NumberRead} from './numbers/read-numbers.ts'
import {unexplainedFigures} from './numbers/unexplained-figures.ts'
import {type Example, inConfirmed, type Rule} from './rule.ts'

/**
 * A number of the target that nothing in the source explains: neither a number of the same value, nor a word (`twelve`,
 * `half`, `september`), nor another sentence of the unit. Where the source has lost a number, `number-lost` names what
 * stands in its place, and nothing is said twice.
 */
export const rule: Rule = {
  id: 'number-added',
  severity: 'warning',
  find: (checked) =>
    inConfirmed(checked, (segment, unit) => {
      const added = unexplainedFigures(segment, unit, checked)
      if (added.length === 0) return []
      const isChanged = [lostNumbers, lostMonths].some((lost) => lost(segment, unit, checked).length > 0)
      return isChanged ? [] : added.slice(0, 10).map((figure) => ({values: valuesOf(figure)}))
    })
}

function valuesOf(figure: NumberRead | MonthRead): Values {
  return 'value' in figure ? {found: figure.form, month: figure.value} : {found: figure.form}
}

export const examples: readonly Example[] = [
  {
    from: 'sv',
    to: 'en',
    source: ['Modellen svarar på några sekunder.'],
    target: ['The model answers in 30 seconds.'],
    finds: [{found: '30'}]
  },
  {
    from: 'en',
    to: 'nb',
    source: ['It was released on the 30th.'],
    target: ['Den kom 30. oktober.'],
    finds: [{found: '30. oktober', month: 10}]
  },
  {
    from: 'sv',
    to: 'ja',
    source: ['Priset sänktes.'],
    target: ['価格は3000円に下がった。'],
    finds: [{found: '3000'}]
  },
  // What stands in the place of another number is named with that one.
  {from: 'sv', to: 'en', source: ['Av 25 bilder.'], target: ['Of 15 images.'], finds: []},
  {from: 'sv', to: 'ja', source: ['300 miljarder kronor.'], target: ['3000億クローナ。'], finds: []},
  {from: 'sv', to: 'ja', source: ['Den 30 september.'], target: ['9月30日。'], finds: []},
  {from: 'en', to: 'ja', source: ['In September.'], target: ['9月に。'], finds: []},
  {from: 'en', to: 'ja', source: ['Results for the third quarter.'], target: ['7～9月期の決算。'], finds: []},
  {from: 'en', to: 'ja', source: ['The last two decades.'], target: ['この20年間。'], finds: []},
  {from: 'sv', to: 'en', source: ['De tolv stegen.'], target: ['The 12 steps.'], finds: []},
  {from: 'sv', to: 'nb', source: ['Hälften av användarna.'], target: ['50 % av brukerne.'], finds: []},
  {from: 'sv', to: 'en', source: ['Klockan halv åtta.'], target: ['At 7:30.'], finds: []},
  {from: 'sv', to: 'en', source: ['Karl XII föll kl. 22.'], target: ['Charles XII fell at 10:00 pm.'], finds: []},
  {from: 'sv', to: 'ja', source: ['Karl XII.'], target: ['カール12世。'], finds: []},
  {from: 'sv', to: 'en', source: ['På tolvhundratalet.'], target: ['In the 13th century.'], finds: []},
  {from: 'en', to: 'sv', source: ['In the 5th century.'], target: ['På 400-talet.'], finds: []},
  {from: 'ja', to: 'sv', source: ['三百五十人が参加。'], target: ['350 personer deltog.'], finds: []},
  {from: 'ja', to: 'en', source: ['3割が賛成。'], target: ['30% agree.'], finds: []},
  {from: 'sv', to: 'en', source: ['Hundratals foton.'], target: ['Hundreds of photos in MP3.'], finds: []},
  {from: 'en', to: 'ja', source: ['A model.'], target: ['1つのモデル。'], finds: []},
  {
    from: 'sv',
    to: 'en',
    source: ['Utsläpp av koldioxid.'],
    target: ['Emissions of CO 2.'],
    terms: [{source: 'koldioxid', usable: ['CO 2']}],
    finds: []
  },
  // From the next sentence.
  {
    from: 'sv',
    to: 'ja',
    source: ['Den kom.', 'År 2024 såg alla den.'],
    target: ['2024年に登場した。', '誰もが見た。'],
    finds: []
  }
]
