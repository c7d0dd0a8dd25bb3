import type {WordForm} from '../../../model/term.ts'
import type {Lexeme} from '../language.ts'
import {inflect} from './inflect.ts'
import type {Inflection} from './inflection.ts'
import {choose, type RowFinder, rowFinder} from './row-finder.ts'

/** What adjectives inflect for, in the order of a row's endings. */
const slots = [
  'Definite=Ind|Degree=Pos|Gender=Com|Number=Sing',
  'Definite=Ind|Degree=Pos|Gender=Neut|Number=Sing',
  'Definite=Def|Degree=Pos|Number=Sing',
  'Degree=Pos|Number=Plur',
  'Degree=Cmp',
  'Definite=Ind|Degree=Sup',
  'Definite=Def|Degree=Sup'
] as const

/** Where forms stand in a row. */
export const adjectiveSlot = {neuter: 1, definite: 2, plural: 3} as const

/** The forms of adjectives, participles among them. */
export function adjectiveForms(rows: readonly Inflection[]): (lexeme: Lexeme) => readonly WordForm[] {
  let find: RowFinder | undefined
  return ({term, inflection}) => {
    find ??= rowFinder(rows)
    const named = inflection === undefined ? [] : rows.filter(({name}) => name === inflection)
    return inflect(term, named.length > 0 ? choose(named, term) : find(term), slots)
  }
}
