import type {Locale} from '../../model/locale.ts'
import {plainText, type Run} from '../../model/run.ts'
import {withoutUrls} from '../find-urls.ts'
import {type MonthRead, readMonths} from './read-months.ts'
import {type NumberRead, readNumbers} from './read-numbers.ts'

/** What a text says in figures. */
export interface Figures {
  /** Without its addresses. */
  readonly text: string
  /** Those that are the month of a date are not among them. */
  readonly numbers: readonly NumberRead[]
  readonly months: readonly MonthRead[]
}

/** Both rules about numbers ask for those of the same segments, one after the other. */
const known = new WeakMap<readonly Run[], {readonly locale: Locale; readonly figures: Figures}>()

/** The numbers and the months of dates in a source or a target. */
export function figuresIn(runs: readonly Run[], locale: Locale): Figures {
  const before = known.get(runs)
  if (before?.locale === locale) return before.figures
  const text = withoutUrls(plainText(runs))
  const figures = /\d|[０-９]/.test(text) ? read(text, locale) : {text, numbers: [], months: []}
  known.set(runs, {locale, figures})
  return figures
}

function read(text: string, locale: Locale): Figures {
  const months = readMonths(text, locale)
  const inDates = new Set(months.map(({digitsAt}) => digitsAt))
  return {text, months, numbers: readNumbers(text, locale).filter(({start}) => !inDates.has(start))}
}
