import type {Language} from './language.ts'
import {nounForms} from './nordic/noun-forms.ts'
import {abbreviations} from './sv/abbreviations.ts'
import {nouns, plurals} from './sv/nouns.ts'

/** After an s the genitive is not seen: *ett hus tak*. */
const genitive = (form: string): string => (/[sxz]$/.test(form) ? form : `${form}s`)

const nounsOf = nounForms({
  rows: nouns,
  plurals,
  abbreviations,
  genitive,
  genitiveOfAbbreviation: (form) => (form.includes(':') ? `${form}s` : `${form}:s`),
  genders: {common: ['common'], masculine: ['common'], feminine: ['common'], neuter: ['neuter']}
})

/** Swedish. */
export const sv: Language = {
  formsOf: nounsOf,
  inflections: [...nouns, ...abbreviations].map(({name}) => name)
}
