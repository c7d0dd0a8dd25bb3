import type {WordForm} from '../../../model/term.ts'
import {inflect} from './inflect.ts'
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

/** Slots with the genitive, made once. */
const genitiveSlots = new Map<string, string>(
  ['', ...slots].map((slot) => [slot, slot === '' ? 'Case=Gen' : `Case=Gen|${slot}`])
)

/** The forms of a noun; genitives after all others. */
export function decline(word: string, rows: readonly Chosen[], genitive: Genitive): WordForm[] {
  const forms = inflect(word, rows, slots)
  const count = forms.length
  for (let index = 0; index < count; index++) {
    const {form, slot} = forms[index]!
    forms.push({form: genitive(form), slot: genitiveSlots.get(slot)!})
  }
  return forms
}
