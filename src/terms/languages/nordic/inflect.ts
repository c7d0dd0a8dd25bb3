import type {WordForm} from '../../../model/term.ts'
import {formsIn} from './inflection.ts'
import type {Chosen} from './row-finder.ts'

/** The forms of a word, the word itself first, then slot by slot, and row by row within a slot. */
export function inflect(word: string, rows: readonly Chosen[], slots: readonly string[]): WordForm[] {
  const forms = slots.flatMap((slot, index) => {
    const inSlot = new Set(rows.flatMap(({row, stem}) => formsIn(row, index, word, stem)))
    return [...inSlot].map((form): WordForm => ({form, slot}))
  })
  // A term may be given in another form than the first: a plural, a participle.
  const own = forms.findIndex(({form}) => form === word)
  if (own > 0) forms.unshift(...forms.splice(own, 1))
  return own < 0 ? [{form: word, slot: ''}, ...forms] : forms
}
