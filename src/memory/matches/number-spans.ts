import {type Locale, languageOf} from '../../model/locale.ts'
import {monthNames} from '../../model/month-names.ts'
import {numberScales} from '../../model/number-scales.ts'

/** A number or date as it stands in a text. */
export interface NumberSpan {
  /** UTF-16 offsets, end exclusive. */
  readonly start: number
  readonly end: number
  /** What it says, however it is written: `number 3.5`, `date 2025-09-30`, `version 4.1.2`. */
  readonly value: string
  /** What the word behind it makes of it: 1e9 for `3,5 miljarder`, 1e8 for `35億`; 1 where there is none. */
  readonly scale: number
  /** The same value in this span's way of writing, or nothing where it has none. */
  write(value: string): string | undefined
}

/**
 * The numbers, dates and versions in a text, in reading order. What may be read in two ways is not read: an adaptation must
 * be sure.
 *
 *     sv  3,5 · 10 000 · 30 september 2025 · GPT-4.1      en  3.5 · 10,000 · September 30, 2025      ja  2025年9月30日
 */
export function numberSpans(text: string, locale: Locale): NumberSpan[] {
  const spans: NumberSpan[] = []
  for (const match of text.matchAll(patternOf(locale))) {
    const span = spanOf(match, locale)
    const end = match.index + match[0].length
    if (span !== undefined) spans.push({start: match.index, end, scale: scaleBehind(text, end, locale), ...span})
  }
  return spans
}

type Reading = Pick<NumberSpan, 'value' | 'write'>

type Scales = Readonly<Record<string, number>>

/** The words behind a number as they are looked for, by language. */
const scales: Readonly<Record<string, {readonly pattern: RegExp; readonly words: Scales}>> = {
  sv: spaced(numberScales.sv),
  nb: spaced(numberScales.nb),
  nn: spaced(numberScales.nb),
  en: spaced(numberScales.en),
  // 3億5000万 is one number in two steps, and 3千万 has two scales: neither is read.
  ja: {
    pattern: new RegExp(`(${wordsOf(numberScales.ja)})(?![\\d０-９]|${wordsOf(numberScales.ja)})`, 'uy'),
    words: numberScales.ja
  }
}

function spaced(words: Scales) {
  return {pattern: new RegExp(`[ \\u00A0-](${wordsOf(words)})(?!\\p{L})`, 'iuy'), words}
}

function wordsOf(words: Scales): string {
  return Object.keys(words).join('|')
}

function scaleBehind(text: string, end: number, locale: Locale): number {
  const language = scales[languageOf(locale)]
  if (language === undefined) return 1
  language.pattern.lastIndex = end
  const [, word] = language.pattern.exec(text) ?? []
  return word === undefined ? 1 : language.words[word.toLowerCase()]!
}

function spanOf(match: RegExpMatchArray, locale: Locale): Reading | undefined {
  const groups = match.groups ?? {}
  const written = match[0]
  if (groups.iso !== undefined) return dated(written.split('-').map(Number), ([y, m, d]) => `${y}-${two(m)}-${two(d)}`)
  if (groups.jaYear !== undefined) {
    const wide = /[０-９]/.test(written)
    const [y, m, d] = [groups.jaYear, groups.jaMonth, groups.jaDay].map((part) => Number(narrow(part!)))
    return dated([y!, m!, d!], ([year, month, day]) => {
      const plain = `${year}年${month}月${day}日`
      return wide ? widened(plain) : plain
    })
  }
  const months = monthNames(locale)
  if (groups.month !== undefined && groups.monthYear !== undefined) {
    const day = Number(groups.dayBefore ?? groups.dayAfter)
    const month = months.indexOf(groups.month!.toLowerCase()) + 1
    const name = groups.month
    const cased = name[0] === name[0]!.toUpperCase()
    return dated([Number(groups.monthYear), month, day], ([y, m, d]) => {
      const other = months[m! - 1]
      if (other === undefined) return undefined
      const shown = cased ? other[0]!.toUpperCase() + other.slice(1) : other
      // Only the parts change: what stands between them is the writer's.
      const parts = written.split(new RegExp(`(${name}|\\d+)`, 'i'))
      const values = groups.dayBefore === undefined ? [shown, `${d}`, `${y}`] : [`${d}`, shown, `${y}`]
      let at = 0
      return parts.map((part, index) => (index % 2 === 1 ? values[at++] : part)).join('')
    })
  }
  return numeral(narrow(written), locale, /[０-９]/.test(written))
}

function dated(
  [year, month, day]: readonly number[],
  write: (parts: readonly number[]) => string | undefined
): Reading | undefined {
  if (month! < 1 || month! > 12 || day! < 1 || day! > 31) return undefined
  return {
    value: `date ${year}-${two(month)}-${two(day)}`,
    write: (value) => (value.startsWith('date ') ? write(value.slice(5).split('-').map(Number)) : undefined)
  }
}

/** `3.5`, `3,5`, `10 000`, `10,000`, `1.2.3`: what its marks mean is the language's. */
function numeral(written: string, locale: Locale, wide: boolean): Reading | undefined {
  const done = (text: string): string => (wide ? widened(text) : text)
  if (/^\d+(?:\.\d+){2,}$/.test(written))
    return {
      value: `version ${written}`,
      write: (value) => (value.startsWith('version ') ? done(value.slice(8)) : undefined)
    }
  const {decimal, groups} = marksOf(locale)
  const grouped = new RegExp(`^\\d{1,3}(?:([${groups}])\\d{3})(?:\\1\\d{3})*$`).exec(written)
  const isDecimal = new RegExp(`^\\d+\\${decimal}\\d+$`).test(written)
  // A version has a point in every language: GPT-4.1.
  const isPoint = !isDecimal && !grouped && /^\d+\.\d+$/.test(written)
  if (!grouped && !isDecimal && !isPoint && !/^\d+$/.test(written)) return undefined
  const plain = grouped ? written.replace(/\D/g, '') : written.replace(decimal, '.')
  const mark = grouped?.[1]
  return {
    value: `number ${plain}`,
    write(value) {
      if (!value.startsWith('number ')) return undefined
      const [whole = '', part] = value.slice(7).split('.')
      // Years and versions have no groups: a number gets some where the one that it replaces had some.
      const shown = mark === undefined ? whole : whole.replace(/\B(?=(?:\d{3})+$)/g, mark)
      return done(part === undefined ? shown : `${shown}${isPoint ? '.' : decimal}${part}`)
    }
  }
}

function two(value: number | undefined): string {
  return String(value).padStart(2, '0')
}

function narrow(text: string): string {
  return text.replace(/[０-９．，]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
}

function widened(text: string): string {
  return text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
}

/** Decimal mark, and the marks that group thousands, as a class of a regular expression. */
const marks: Readonly<Record<string, {readonly decimal: string; readonly groups: string}>> = {
  sv: {decimal: ',', groups: ' \u00A0\u202F'},
  nb: {decimal: ',', groups: ' \u00A0\u202F'},
  nn: {decimal: ',', groups: ' \u00A0\u202F'},
  en: {decimal: '.', groups: ','},
  ja: {decimal: '.', groups: ','}
}

function marksOf(locale: Locale) {
  return marks[languageOf(locale)] ?? marks.en!
}

const patterns = new Map<Locale, RegExp>()

function patternOf(locale: Locale): RegExp {
  const known = patterns.get(locale)
  if (known !== undefined) return known
  const {groups} = marksOf(locale)
  const month = `(?<month>${monthNames(locale).join('|')})`
  const year = '(?<monthYear>\\d{4})'
  const numerals = `(?:\\d{1,3}(?:[${groups}]\\d{3})+(?![\\d])|[\\d０-９]+(?:[.,．，][\\d０-９]+)*)`
  const pattern = new RegExp(
    [
      '(?<iso>\\d{4}-\\d{2}-\\d{2})(?!\\d)',
      '(?<jaYear>[\\d０-９]{4})年(?<jaMonth>[\\d０-９]{1,2})月(?<jaDay>[\\d０-９]{1,2})日',
      `(?<dayBefore>\\d{1,2})(?:\\.|st|nd|rd|th)?[ \\u00A0](?:of )?${month},?[ \\u00A0]${year}`,
      `${month}[ \\u00A0](?<dayAfter>\\d{1,2})(?:st|nd|rd|th)?,?[ \\u00A0]${year}`,
      numerals
    ]
      .map((part) => `(?:${part})`)
      .join('|'),
    'giu'
  )
  patterns.set(locale, pattern)
  return pattern
}
