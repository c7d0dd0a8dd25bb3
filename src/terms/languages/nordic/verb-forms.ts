import type {WordForm} from '../../../model/term.ts'
import type {Lexeme} from '../language.ts'
import {inflect} from './inflect.ts'
import type {Inflection} from './inflection.ts'
import {choose, type RowFinder, rowFinder} from './row-finder.ts'

/** The forms of verbs. Of a verb of several words the first inflects: *ladda ner*, *anpassa sig*. */
export function verbForms(
  rows: readonly Inflection[],
  slots: readonly string[]
): (lexeme: Lexeme) => readonly WordForm[] {
  let find: RowFinder | undefined
  return ({term, inflection}) => {
    find ??= rowFinder(rows)
    const [verb = '', ...rest] = term.split(' ')
    const named = inflection === undefined ? [] : rows.filter(({name}) => name === inflection)
    const forms = inflect(verb, named.length > 0 ? choose(named, verb) : find(verb), slots)
    return rest.length === 0 ? forms : forms.map(({form, slot}) => ({form: [form, ...rest].join(' '), slot}))
  }
}
