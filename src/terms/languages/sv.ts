import type {Language} from './language.ts'
import {adjectiveForms} from './nordic/adjective-forms.ts'
import {formsBy} from './nordic/forms-by.ts'
import {nounForms} from './nordic/noun-forms.ts'
import {participlesOf} from './nordic/participles.ts'
import {phraseForms} from './nordic/phrase-forms.ts'
import {verbForms} from './nordic/verb-forms.ts'
import {abbreviations} from './sv/abbreviations.ts'
import {adjectives} from './sv/adjectives.ts'
import {nouns, plurals} from './sv/nouns.ts'
import {verbSlots, verbs} from './sv/verbs.ts'

const sibilant = /[sxz]$/i

/** After an s the genitive is not seen: *ett hus tak*. */
const genitive = (form: string): string => (sibilant.test(form) ? form : `${form}s`)

const participles = participlesOf(verbs, [10, 11, 12])

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
  formsOf: formsBy({
    noun: phraseForms(
      {
        adjectives,
        participles,
        adjectival: /..(?:ig|isk|full|rik|ell|[^aeiouyåäö]al|iv|ent|ant|ös|lös|bar|sam|är|ad|ande|ende)$/,
        neuters: [
          ['t', ''],
          ['at', 'ad'],
          ['t', 'd'],
          ['tt', ''],
          ['tt', 'd'],
          ['tt', 't'],
          ['et', 'en']
        ],
        prepositions: new Set('av för från i med mellan om på till under utan vid via över'.split(' '))
      },
      nounsOf
    ),
    adjective: adjectiveForms([...adjectives, ...participles]),
    verb: verbForms(verbs, verbSlots)
  }),
  inflections: [...nouns, ...abbreviations, ...adjectives, ...verbs].map(({name}) => name)
}
