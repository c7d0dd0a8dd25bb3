import type {Locale} from './locale.ts'

const names = new Map<Locale, readonly string[]>()

/** The names of the twelve months as they stand in a date, lower-cased; those of Japanese are numbers: `9月`. */
export function monthNames(locale: Locale): readonly string[] {
  const known = names.get(locale)
  if (known !== undefined) return known
  const format = new Intl.DateTimeFormat(locale, {month: 'long', day: 'numeric', timeZone: 'UTC'})
  const read = Array.from({length: 12}, (_, month) =>
    format
      .formatToParts(Date.UTC(2026, month, 3))
      .find(({type}) => type === 'month')!
      .value.toLowerCase()
  )
  names.set(locale, read)
  return read
}
