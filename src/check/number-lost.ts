import type {Values} from '../model/finding.ts'
import type {Locale} from '../model/locale.ts'
import {plainText} from '../model/run.ts'
import type {Checked, CheckedSegment} from './checked.ts'
import {withoutUrls} from './find-urls.ts'
import {hasInWords} from './numbers/has-in-words.ts'
import {numberLanguageOf} from './numbers/language.ts'
import {type NumberRead, readNumbers} from './numbers/read-numbers.ts'
import {type Example, inConfirmed, type Rule} from './rule.ts'

/**
 * A number of the source whose value the target does not have. Numbers are held against each other by what they are
 * worth in their locale, and one in words is not lost. How often a value stands there counts only where the target has a
 * number that the source does not have: then one was changed.
 */
export const rule: Rule = {
  id: 'number-lost',
  severity: 'error',
  find: (checked) =>
    inConfirmed(checked, (segment, unit) => {
      const wanted = numbersIn(segment.source, checked.source).filter(({isIndefinite}) => !isIndefinite)
      if (wanted.length === 0) return []
      const text = textOf(segment.target)
      const read = readNumbers(text, checked.target)
      const given = indexOf(read, text)
      const added = addedIn(segment, checked)
      const extra = added.map(({form}) => form)
      // A sentence of hundreds of numbers is a table or an attack; its first ones say what is wrong with it.
      const rarer = extra.length > 0 ? rarerIn(wanted, read) : new Set()
      const lost = wanted
        .slice(0, most)
        .filter((number) => !isIn(number, given, checked) || (rarer.has(number) && !inWords(number, text, checked)))
      if (lost.length === 0) return []
      // A sentence may have given the number to another of its unit.
      const others = unit.segments.filter((other) => other !== segment && other.status === 'confirmed')
      const elsewhere = indexOf(
        others.flatMap((other) => addedIn(other, checked)),
        ''
      )
      const gone = lost.filter((number) => !isIn(number, elsewhere, checked))
      return gone.map((number) => ({
        values: {expected: number.form, found: extra.slice(0, 10), ...misread(number, added, checked.target)}
      }))
    })
}

const most = 200

/** `1,500` taken over as it stands is 1.5 in Swedish: what it is read as, and how it would be written. */
function misread({form, values}: NumberRead, added: readonly NumberRead[], target: Locale): Values {
  const same = added.find((other) => other.form === form)
  if (same === undefined || !/^\d[\d.,]*$/.test(form)) return {}
  const writeHere = new Intl.NumberFormat(target, {maximumFractionDigits: 20}).format(values[0]!)
  return {reads: same.values[0]!, writeHere}
}

/** Of numbers that the source has several times and the target not as often, but at all: the last one of each. */
function rarerIn(wanted: readonly NumberRead[], given: readonly NumberRead[]): Set<NumberRead> {
  const often = new Map<number, number>()
  for (const value of given.flatMap(({values, parts}) => [...values, ...parts])) {
    often.set(value, (often.get(value) ?? 0) + 1)
  }
  const same = Map.groupBy(wanted, ({values}) => values[0]!)
  return new Set(
    [...same].flatMap(([value, list]) => {
      const there = often.get(value) ?? 0
      return list.length > 1 && there > 0 && there < list.length ? [list.at(-1)!] : []
    })
  )
}

function inWords({values}: NumberRead, text: string, {target}: Checked): boolean {
  return values.some((value) => hasInWords(value, text, target))
}

/** The numbers of a text, for looking one up. */
interface Index {
  readonly text: string
  /** What they may be worth. */
  readonly values: ReadonlySet<number>
  /** And the parts of those that may be several. */
  readonly all: ReadonlySet<number>
  readonly digits: ReadonlySet<string>
}

function indexOf(numbers: readonly NumberRead[], text: string): Index {
  return {
    text,
    values: new Set(numbers.flatMap(({values}) => values)),
    all: new Set(numbers.flatMap(({values, parts}) => [...values, ...parts])),
    digits: new Set(numbers.map(({form}) => form.replace(/\D/g, '')))
  }
}

function isIn({form, values, parts}: NumberRead, given: Index, {source, target}: Checked): boolean {
  const has = (value: number): boolean =>
    given.all.has(value) || (given.text !== '' && hasInWords(value, given.text, target))
  if (values.some(has)) return true
  // Two numbers side by side stand as digits in the target too; in a date a month may be a word.
  const areApart = /[^\d.,'’]/.test(form)
  if (parts.length > 0 && parts.every((part) => (areApart ? given.values.has(part) : has(part)))) return true
  // Of a language whose words for millions are not known, the digits are all that can be asked for.
  if (numberLanguageOf(target) !== undefined && numberLanguageOf(source) !== undefined) return false
  return values.some((value) =>
    [1, 1e3, 1e6, 1e9].some((factor) => given.digits.has(String(value / factor).replace(/\D/g, '')))
  )
}

/** Numbers of the target that its own source does not have. */
function addedIn({source, target}: CheckedSegment, checked: Checked): NumberRead[] {
  const own = new Set(numbersIn(source, checked.source).flatMap(({values, parts}) => [...values, ...parts]))
  return numbersIn(target, checked.target).filter(({values}) => !values.some((value) => own.has(value)))
}

function numbersIn(runs: CheckedSegment['source'], locale: string): NumberRead[] {
  return readNumbers(textOf(runs), locale)
}

function textOf(runs: CheckedSegment['source']): string {
  return withoutUrls(plainText(runs))
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
  // To the next sentence.
  {
    from: 'sv',
    to: 'ja',
    source: ['År 2024 kom den.', 'Alla såg den.'],
    target: ['登場した。', '2024年に誰もが見た。'],
    finds: []
  }
]
