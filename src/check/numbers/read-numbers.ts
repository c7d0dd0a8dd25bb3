import type {Locale} from '../../model/locale.ts'
import {type NumberLanguage, numberLanguageOf} from './language.ts'

/** A number as it stands in a text. */
export interface NumberRead {
  /** UTF-16 offset of its first digit. */
  readonly start: number
  /** As it is written, with the scale behind it: `2,5 miljoner`. */
  readonly form: string
  /** What it may be worth, the likeliest first. */
  readonly values: readonly number[]
  /** `10.30`, `5.3.2026`, `1 000`: the numbers that it is, if it is several. */
  readonly parts: readonly number[]
  /** Whether it is no more than an article: `1個`. */
  readonly isIndefinite: boolean
}

/**
 * The numbers in a text, by value. Only digits count; numbers in words are for `hasInWords`. What is certain is read in
 * one way, what is not in several.
 *
 *     sv  3 000 → 3000    1,5 → 1.5    25 miljoner → 25 000 000    1990-talet → 1990, 90
 *     en  3,000 → 3000    1.5 → 1.5    7B → 7, 7 000 000 000       3 pm → 3, 15
 *     ja  3万5000 → 35000  午後3時 → 3, 15
 */
export function readNumbers(text: string, locale: Locale): NumberRead[] {
  const halfWidth = text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
  const plain = halfWidth.replace(/(?<=\d)[．，](?=\d)/g, (mark) => (mark === '．' ? '.' : ','))
  const language = numberLanguageOf(locale)
  const found: NumberRead[] = []
  let open: {scaled: number; end: number} | undefined
  for (const match of plain.matchAll(digits)) {
    const written = match[0]
    const after = plain.slice(match.index + written.length, match.index + written.length + 24)
    const values = valuesOf(written, locale)
    const scale = scaleBehind(after, language)
    const end = match.index + written.length + (scale?.length ?? 0)
    const form = written + after.slice(0, scale?.length ?? 0)
    const worth = scale ? values.map((value) => exact(value * scale.factor)) : values
    // 3万5000: one number in two steps.
    if (open?.end === match.index && language?.unspaced && worth[0]! < open.scaled) {
      const before = found.pop()!
      const sum = exact(before.values[0]! + worth[0]!)
      found.push({...before, form: before.form + form, values: [sum], parts: [], isIndefinite: false})
    } else {
      const before = plain.slice(Math.max(0, match.index - 3), match.index)
      const more = scale ? [] : besides(values[0]!, written, before, after)
      const unsure = scale?.isSure === false ? values : []
      found.push({
        start: match.index,
        form,
        values: [...worth, ...unsure, ...more],
        parts: partsOf(written),
        isIndefinite: values[0] === 1 && language?.indefinite?.test(after) === true
      })
    }
    open = scale?.isSure ? {scaled: worth[0]!, end} : undefined
  }
  return found
}

/**
 * Digits with single separators between them; white space separates groups of three alone. Superscripts are no digits
 * here. A match has one way to be made, so the time is that of the text.
 */
const digits = /(?:\d{1,3}(?:[ \u00A0\u202F\u2009]\d{3}(?!\d))+|\d+)(?:[.,'’٫٬]\d+)*/g

function valuesOf(written: string, locale: Locale): number[] {
  const closed = written.replace(/[ \u00A0\u202F\u2009'’]/g, '')
  const marks = closed.match(/[.,]/g) ?? []
  const plain = Number(closed.replace(/[.,]/g, ''))
  if (marks.length === 0) return [plain]
  const last = marks.at(-1)!
  const point = decimalOf(locale)
  const grouped = /^\d{1,3}(?:[.,]\d{2,3})*[.,]\d{3}$/.test(closed)
  const cut = closed.lastIndexOf(last)
  const decimal = Number(`${closed.slice(0, cut).replace(/[.,]/g, '')}.${closed.slice(cut + 1)}`)
  // 1.2.3 and 5.3.2026 are no amounts, but 1.234.567 and 1,234.5 are.
  if (marks.length > 1 && marks.every((mark) => mark === last)) return grouped ? [plain] : [Number.NaN]
  if (last === point) return [decimal]
  // In Swedish 1.500 is an amount of long ago, or a version.
  return grouped ? (locale.startsWith('en') || locale.startsWith('ja') ? [plain] : [plain, decimal]) : [decimal]
}

const points = new Map<Locale, string>()

/** The decimal mark of a locale. */
function decimalOf(locale: Locale): string {
  const known = points.get(locale)
  if (known !== undefined) return known
  const parts = new Intl.NumberFormat(locale, {numberingSystem: 'latn'}).formatToParts(1.5)
  const mark = parts.find(({type}) => type === 'decimal')?.value ?? '.'
  points.set(locale, mark)
  return mark
}

interface Scale {
  readonly factor: number
  readonly length: number
  readonly isSure: boolean
}

function scaleBehind(after: string, language: NumberLanguage | undefined): Scale | undefined {
  if (language === undefined) return undefined
  const space = /^[ \u00A0\u202F-]?/.exec(after)![0]
  const rest = after.slice(space.length)
  if (language.unspaced) {
    const [factor, length] = Object.entries(language.scales).reduce<[number, number]>(
      ([sum, at], [word, value]) => (at === 0 && rest.startsWith(word) ? [value, word.length] : [sum, at]),
      [1, 0]
    )
    // `1 万` is a number; `1 千` and `1 百` are two things.
    if (length > 0 && (space === '' || factor >= 1e4)) {
      // 3千万
      const second = Object.entries(language.scales).find(
        ([word, value]) => value > factor && rest.startsWith(word, length)
      )
      return second
        ? {factor: factor * second[1], length: space.length + length + second[0].length, isSure: true}
        : {factor, length: space.length + length, isSure: true}
    }
  }
  const word = /^[\p{L}]+\.?/u.exec(rest)?.[0] ?? ''
  for (const name of [word, word.replace(/\.$/, '')]) {
    const sure = own(language.scales, name.toLowerCase())
    if (sure !== undefined) return {factor: sure, length: space.length + name.length, isSure: true}
    const doubtful = own(language.doubtful, name)
    if (doubtful !== undefined) return {factor: doubtful, length: space.length + name.length, isSure: false}
  }
  return undefined
}

function own(table: Readonly<Record<string, number>>, key: string): number | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined
}

/** What a number may be worth besides: in decades and centuries, and on the clock. */
function besides(value: number, written: string, before: string, after: string): number[] {
  const more: number[] = []
  const isAge = /^(?:[-\u2010\u2011]?tal|['’]?s\b|年代)/.test(after)
  if (isAge && value >= 100) more.push(value % 100)
  // 1900-talet: the 20th century.
  if (isAge && value >= 100 && value % 100 === 0) more.push(value / 100 + 1)
  // 3割: 30 %
  if (/^割(?!合)/.test(after)) more.push(value * 10)
  // 2012–14
  if (/^\d{2}$/.test(written) && /\d[-–]$/.test(before)) more.push(2000 + value, 1900 + value)
  // 3 pm, 15:00
  if (value < 12 && (/^(?:[:.]\d\d)?[ \u00A0\u202F]?p\.?m\b/i.test(after) || /午後 ?$/.test(before)))
    more.push(value + 12)
  return more
}

/** Of what may be a time, a date, a version or two numbers side by side: the numbers in it. */
function partsOf(written: string): number[] {
  const isSeveral =
    /^\d{1,2}\.\d\d$/.test(written) || /[.,]\d+[.,]/.test(written) || /[ \u00A0\u202F\u2009]/.test(written)
  return isSeveral ? written.split(/\D+/).map(Number) : []
}

/** 2.3 × 1 000 000 is no 2 299 999.9999999998. */
function exact(value: number): number {
  return Number(value.toPrecision(15))
}
