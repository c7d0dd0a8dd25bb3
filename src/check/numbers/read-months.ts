import {type Locale, languageOf} from '../../model/locale.ts'
import {monthNames} from '../../model/month-names.ts'

/** A month in a date, as it stands in a text. */
export interface MonthRead {
  /** UTF-16 offset of the date. */
  readonly start: number
  /** With the day and the year beside it: `30 september 2025`. */
  readonly form: string
  /** 1 to 12. */
  readonly value: number
  /** Of a month in digits, where its number begins: `9月`. */
  readonly digitsAt: number | undefined
}

/**
 * The months in a text that have a day or a year beside them. Without one, *may* is a verb, *mars* a planet and *Jan* a
 * person.
 *
 *     sv  den 30 september 2025 · maj 2026     en  September 30, 2025 · 2nd of May     ja  2025年9月30日 · 9月
 */
export function readMonths(text: string, locale: Locale): MonthRead[] {
  const {pattern, values} = datesOf(locale)
  const narrow = text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
  return Array.from(narrow.matchAll(pattern), (match): MonthRead[] => {
    const {name, digits, day, dayBehind, year} = match.groups ?? {}
    if (digits !== undefined) {
      const value = Number(digits)
      const digitsAt = match.index + match[0].indexOf(`${digits}月`)
      return value >= 1 && value <= 12 ? [{start: match.index, form: match[0], value, digitsAt}] : []
    }
    const isDated = day !== undefined || dayBehind !== undefined || year !== undefined
    if (!isDated || name === undefined) return []
    const value = values.get(name.toLowerCase())
    return value === undefined ? [] : [{start: match.index, form: match[0], value, digitsAt: undefined}]
  }).flat()
}

interface Dates {
  readonly pattern: RegExp
  /** By the name or its short form, lower-cased. */
  readonly values: ReadonlyMap<string, number>
}

const known = new Map<Locale, Dates>()

function datesOf(locale: Locale): Dates {
  const dates = known.get(locale) ?? (isInDigits(locale) ? inDigits : inWords(locale))
  known.set(locale, dates)
  return dates
}

function isInDigits(locale: Locale): boolean {
  return monthNames(locale).some((name) => /\d/.test(name))
}

/** `2か月` is a time, and not read: its number has no 月 behind it. A month's pay (`月給`) and a month long (`月間`) are none. */
const inDigits: Dates = {
  pattern: /(?:(?<!\d)\d{4}年)?(?<!\d)(?<digits>\d{1,2})月(?![間額給])(?:\d{1,2}日)?/g,
  values: new Map()
}

function inWords(locale: Locale): Dates {
  const values = new Map<string, number>()
  for (const [index, name] of monthNames(locale).entries()) {
    values.set(name, index + 1)
    // `sept.`, `Dec`; where two months begin alike, as in French, only longer forms say which.
    const short = name.slice(0, 3)
    if (monthNames(locale).filter((other) => other.startsWith(short)).length === 1) {
      for (const form of [short, name.slice(0, 4)]) values.set(form, index + 1)
    }
  }
  // In English only a name with a capital is one: “4 may fail”.
  const isCased = languageOf(locale) === 'en'
  const names = [...values.keys()]
    .toSorted((left, right) => right.length - left.length)
    .map((name) => escaped(isCased ? name.charAt(0).toUpperCase() + name.slice(1) : name))
  const space = '[ \\u00A0\\u202F]'
  return {
    pattern: new RegExp(
      `(?<![\\p{L}\\d.,:-])(?:(?<day>\\d{1,2})(?:\\.|:?[ae]|st|nd|rd|th)?(?:${space}of)?${space})?(?<![\\p{L}-])(?<name>${names.join('|')})(?![\\p{L}-])(?:\\.(?=${space}\\d))?` +
        `(?:${space}(?<dayBehind>\\d{1,2})(?:st|nd|rd|th)?(?![\\d.:%]|,\\d))?(?:,?${space}(?<year>\\d{4})(?!\\d))?`,
      isCased ? 'gu' : 'giu'
    ),
    values
  }
}

function escaped(name: string): string {
  return name.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
}
