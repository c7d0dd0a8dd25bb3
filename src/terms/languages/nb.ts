import type {Language} from './language.ts'
import {abbreviations} from './nb/abbreviations.ts'
import {adjectives} from './nb/adjectives.ts'
import {nouns, plurals} from './nb/nouns.ts'
import {verbSlots, verbs} from './nb/verbs.ts'
import {adjectiveForms} from './nordic/adjective-forms.ts'
import {formsBy} from './nordic/forms-by.ts'
import {nounForms} from './nordic/noun-forms.ts'
import {participlesOf} from './nordic/participles.ts'
import {phraseForms} from './nordic/phrase-forms.ts'
import {verbForms} from './nordic/verb-forms.ts'

const sibilant = /[sxz]$/i

/** After an s the genitive has an apostrophe. */
const genitive = (form: string): string => (sibilant.test(form) ? `${form}’` : `${form}s`)

const participles = participlesOf(verbs, [3, 3, 8])

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
  formsOf: formsBy({
    noun: phraseForms(
      {
        adjectives,
        participles,
        adjectival: /..(?:ig|isk|full|rik|ell|[^aeiouyæøå]al|iv|ent|ant|øs|løs|bar|som|ær|ert|et|ende)$/,
        neuters: [
          ['t', ''],
          ['tt', ''],
          ['tt', 't'],
          ['t', 'l'],
          ['t', 'n']
        ],
        prepositions: new Set('av for fra i med mellom om på til under uten ved via over'.split(' '))
      },
      nounsOf
    ),
    adjective: adjectiveForms([...adjectives, ...participles]),
    verb: verbForms(verbs, verbSlots)
  }),
  inflections: [...nouns, ...abbreviations, ...adjectives, ...verbs].map(({name}) => name)
}
