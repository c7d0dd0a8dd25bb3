import type {WordForm} from '../../../model/term.ts'
import {formsIn} from './inflection.ts'
import type {Chosen} from './row-finder.ts'

/** What nouns inflect for, in the order of a row's endings. */
const slots = [
  'Definite=Ind|Number=Sing',
  'Definite=Def|Number=Sing',
  'Definite=Ind|Number=Plur',
  'Definite=Def|Number=Plur'
] as const

/** Where the indefinite plural stands in a row. */
export const indefinitePlural = 2

/** The genitive of a form: Swedish and Norwegian add an s, each with its own rule after an s. */
export type Genitive = (form: string) => string

/** The forms of a noun, the term itself first, then slot by slot and row by row; genitives after all others. */
export function decline(word: string, rows: readonly Chosen[], genitive: Genitive): WordForm[] {
  const forms = slots.flatMap((slot, index) => {
    const inSlot = new Set(rows.flatMap(({row, stem}) => formsIn(row, index, word, stem)))
    return [...inSlot].map((form): WordForm => ({form, slot}))
  })
  // A plural is its own first form.
  const own = forms.findIndex(({form}) => form === word)
  if (own > 0) forms.unshift(...forms.splice(own, 1))
  return [...forms, ...forms.map(({form, slot}) => ({form: genitive(form), slot: `Case=Gen|${slot}`}))]
}
