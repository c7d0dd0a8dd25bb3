import type {Words} from '../messages.ts'
import type {RouteCoverage} from '../model/coverage.ts'
import {foundForms} from './found-forms.ts'
import {hang} from './hang.ts'
import {visible} from './visible.ts'

/** `foundForms` for a person: a line for each concept of each locale. */
export function formsList(words: Words, coverage: readonly RouteCoverage[], width: number): string {
  const between = words.language === 'ja' ? '、' : '; '
  const rows = foundForms(coverage).map(({concept, locale, forms, omitted, open}) => {
    const parts = [
      ...forms.map(({form, times}) => words.say('coverage:forms.found', {form, times})),
      ...(omitted > 0 ? [words.say('coverage:forms.omitted', {times: omitted})] : []),
      ...open.map(({form, verdict, times}) =>
        words.say('coverage:forms.open', {form, times, verdict: words.say(`coverage:verdict.${verdict}`)})
      )
    ]
    return {cells: [locale, concept].map(visible), text: visible(parts.join(between))}
  })
  return rows.length === 0 ? '' : hang(rows, width, words.language)
}
