import type {WordForm} from '../../../model/term.ts'
import {formsIn} from './inflection.ts'
import type {Chosen} from './row-finder.ts'

/** The forms of a word, the word itself first, then slot by slot, and row by row within a slot. */
export function inflect(word: string, rows: readonly Chosen[], slots: readonly string[]): WordForm[] {
  const forms: WordForm[] = []
  for (const [index, slot] of slots.entries()) {
    const first = forms.length
    for (const {row, stem} of rows) {
      for (const form of formsIn(row, index, word, stem)) {
        let at = first
        while (at < forms.length && forms[at]!.form !== form) at++
        if (at === forms.length) forms.push({form, slot})
      }
    }
  }
  // A term may be given in another form than the first: a plural, a participle.
  const own = forms.findIndex(({form}) => form === word)
  if (own > 0) forms.unshift(...forms.splice(own, 1))
  return own < 0 ? [{form: word, slot: ''}, ...forms] : forms
}
