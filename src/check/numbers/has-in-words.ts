import type {Locale} from '../../model/locale.ts'
import {numberLanguageOf} from './language.ts'
import {namesMonth} from './names-month.ts'

/**
 * Whether a text may have a number in words: `tolv`, `third`, `二つ`, `en miljon`, or as the name of a month. It is
 * asked only about numbers that have no digits there, and answers yes where a language is not known well enough.
 */
export function hasInWords(value: number, text: string, locale: Locale): boolean {
  const language = numberLanguageOf(locale)
  const lower = text.toLowerCase()
  if (namesMonth(value, lower, locale)) return true
  if (language === undefined) return Number.isInteger(value) && value <= 20
  const {words, scales, unspaced} = language
  // A word in a spaced language begins a word: `tvåtimmars`, but not `mentre`.
  const has = (word: string): boolean =>
    unspaced === true
      ? lower.includes(word)
      : new RegExp(`(?<!\\p{L})${word}${word.length < 3 ? '(?!\\p{L})' : ''}`, 'u').test(lower)
  const says = (count: number): boolean => (words[count] ?? tens(count, words)).some(has)
  if (says(value)) return true
  // A scale may end a word: `tvåhundra`.
  return Object.entries(scales).some(
    ([word, factor]) => value >= factor && value % factor === 0 && lower.includes(word) && says(value / factor)
  )
}

/** twenty-five, tjugofem, 二十五: the ten before the one. */
function tens(count: number, words: Readonly<Record<number, readonly string[]>>): string[] {
  if (!Number.isInteger(count) || count < 11 || count > 99) return []
  const ones = words[count % 10] ?? []
  return (words[count - (count % 10)] ?? []).flatMap((ten) =>
    ones.flatMap((one) => [ten + one, `${ten}-${one}`, `${ten} ${one}`])
  )
}
