import type {Locale} from '../../model/locale.ts'
import {hasInWords} from './has-in-words.ts'
import {hintsOf} from './hints.ts'
import {readKanji} from './read-kanji.ts'
import type {NumberRead} from './read-numbers.ts'
import {readRomans} from './read-romans.ts'
import type {Figures} from './segment-numbers.ts'

/** What numbers of a translation a source gives a reason for; in doubt it does. */
export interface Explainer {
  number(number: NumberRead): boolean
  /** 1 to 12. */
  month(value: number): boolean
}

/** What a text in a locale explains: the same value in figures or in words, or a word that figures may stand for. */
export function explainer({text, numbers, months}: Figures, locale: Locale): Explainer {
  const own = new Set([
    ...numbers.flatMap(({values, parts}) => [...values, ...parts]),
    ...months.map(({value}) => value),
    ...readRomans(text),
    ...readKanji(text)
  ])
  const lower = text.toLowerCase()
  const {words, counted, century, halfTo, afternoon} = hintsOf(locale)
  const hinted = new Set(words.flatMap(([pattern, values]) => (pattern.test(lower) ? values : [])))
  const factors = counted.flatMap(([pattern, factor]) => (pattern.test(lower) ? [factor] : []))
  const isCentury = century?.test(lower) === true
  const isHalfTo = halfTo?.test(lower) === true
  const isAfternoon = afternoon?.test(lower) === true
  const says = (value: number): boolean => own.has(value) || hasInWords(value, text, locale)
  const has = (value: number): boolean =>
    says(value) ||
    hinted.has(value) ||
    factors.some((factor) => value === factor || (value % factor === 0 && says(value / factor))) ||
    // Half a million is 500,000; half past three in the afternoon is 15:30.
    (hinted.has(0.5) && value >= 50 && says(value * 2)) ||
    (isHalfTo && value <= 12 && says(value + 1)) ||
    (isAfternoon && value > 12 && value < 24 && says(value - 12)) ||
    (isCentury && (says(value - 1) || (value % 100 === 0 && says(value / 100))))
  return {
    number: ({values, parts}) => values.some(has) || (parts.length > 0 && parts.every(has)),
    month: has
  }
}
