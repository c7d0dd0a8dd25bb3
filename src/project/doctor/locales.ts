import {hasOwnRules} from '../../segment/languages.ts'
import {type Row, row, type Subject} from './row.ts'

/** Between which locales the project translates, and which of them are split into sentences by `Intl` alone. */
export function locales({settings, discovery}: Subject): Row[] {
  if (settings === undefined || discovery === undefined || discovery.locales.length === 0) return []
  const values = {locales: discovery.locales}
  const byIntl = discovery.locales.filter((locale) => !hasOwnRules(locale))
  return [
    row('locales', 'ok', settings.locales === undefined ? 'locales-found' : 'locales-configured', {values}),
    ...(byIntl.length > 0 ? [row('locales', 'ok', 'locales-by-intl', {values: {locales: byIntl}})] : [])
  ]
}
