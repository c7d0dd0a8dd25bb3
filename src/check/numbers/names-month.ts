import type {Locale} from '../../model/locale.ts'
import {monthNames} from '../../model/month-names.ts'

/** Whether a text may name a month, 1 to 12, in full or in the short form of most languages: `mars`, `sept.`, `Dec`. */
export function namesMonth(value: number, lower: string, locale: Locale): boolean {
  if (!Number.isInteger(value) || value < 1 || value > 12) return false
  const name = monthNames(locale)[value - 1]!
  const short = name.slice(0, 3).replace(/\P{L}/gu, '.')
  return (
    !/\d/.test(name) && (lower.includes(name) || new RegExp(`(?<!\\p{L})${short}(?:t?\\.|(?!\\p{L}))`, 'u').test(lower))
  )
}
