import type {Language} from './language.ts'
import {abbreviations} from './nb/abbreviations.ts'
import {nouns, plurals} from './nb/nouns.ts'
import {nounForms} from './nordic/noun-forms.ts'

/** After an s the genitive has an apostrophe. */
const genitive = (form: string): string => (/[sxz]$/i.test(form) ? `${form}’` : `${form}s`)

const nounsOf = nounForms({
  rows: nouns,
  plurals,
  abbreviations,
  genitive,
  genitiveOfAbbreviation: genitive,
  genders: {common: ['masculine', 'feminine'], masculine: ['masculine'], feminine: ['feminine'], neuter: ['neuter']}
})

/** Norwegian Bokmål. */
export const nb: Language = {
  formsOf: nounsOf,
  inflections: [...nouns, ...abbreviations].map(({name}) => name)
}
