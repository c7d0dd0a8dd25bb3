import type {Inflection} from '../nordic/inflection.ts'
import {contractedOnce, doubled} from '../nordic/stems.ts'

/**
 * Norwegian adjectives and participles (Bokmål). Endings: common and neuter singular, definite, plural, comparative,
 * superlative and its definite form. Participles and words in -isk are compared with *mer* and *mest*.
 */
export const adjectives: readonly Inflection[] = [
  {
    name: 'rask',
    words: `blek brun bred dyp dyr fersk fin frisk gul hard hel høy jevn kald klar klok lav lik myk mørk ond rask rein ren rik
      rund rød sen skarp smal sterk svak trang tørr varm vid`,
    ends: 'is ks iv ar ær ur øs bar løs sk',
    otherwise: true,
    endings: ['+', '+t', '+e', '+e', '+ere', '+est', '+este']
  },
  {name: 'nevral', ends: 'al', endings: ['+', '+t', '+e', '+e', '', '', '']},
  // The neuter takes no t after -ig, -isk and another t.
  {name: 'viktig', ends: 'ig', endings: ['+', '+', '+e', '+e', '+ere', '+st', '+ste']},
  {name: 'praktisk', words: 'dansk norsk svensk', ends: 'isk', endings: ['+', '+', '+e', '+e', '', '', '']},
  {
    name: 'latent',
    words: 'fast flat fremmed glad kort lett redd svart tett',
    ends: 'nt st kt ft pt rt lt tt at ut',
    endings: ['+', '+', '+e', '+e', '+ere', '+est', '+este']
  },
  {name: 'hvit', words: 'fet het hvit søt våt', endings: ['+', '+t', '+e', '+e', '+ere', '+est', '+este']},
  // One consonant of two is left before t, and an m is doubled before a vowel.
  {
    name: 'grønn',
    words: 'grønn snill stygg sunn trygg tykk tynn vill',
    ends: 'nn ll kk gg',
    endings: ['+', '-t', '+e', '+e', '+ere', '+est', '+este']
  },
  {name: 'full', words: 'full', endings: ['+', '+t', '+e', '+e', '+ere', '+est', '+este']},
  {name: 'tom', words: 'dum tom', stem: doubled, endings: ['+', '+t', '~e', '~e', '~ere', '~est', '~este']},
  {name: 'langsom', ends: 'som', stem: doubled, endings: ['+', '+t', '~e', '~e', '~ere', '+st', '+ste']},
  {
    name: 'åpen',
    words: 'moden naken åpen',
    ends: 'en',
    stem: contractedOnce,
    endings: ['+', '+t', '~e', '~e', '~ere', '~est', '~este']
  },
  {
    name: 'enkel',
    words: 'dobbel enkel fleksibel sikker vakker',
    ends: 'el er',
    stem: contractedOnce,
    endings: ['+', '+t', '~e', '~e', '~ere', '~est', '~este']
  },
  {name: 'ny', words: 'fri ny', ends: 'y i', endings: ['+', '+tt', '+e', '+e', '+ere', '+est', '+este']},
  {name: 'blå', words: 'blå grå', ends: 'å', endings: ['+', '+tt', '+e +', '+e +', '+ere', '+est', '+este']},
  {name: 'moderne', words: 'bra ekte gratis', ends: 'a e o s', endings: ['+', '+', '+', '+', '', '', '']},

  // Participles.
  {name: 'generert', ends: 'ert ørt', endings: ['+', '+', '+e', '+e', '', '', '']},
  {name: 'kastet', ends: 'et', endings: ['+', '+', '-de +e', '-de +e', '', '', '']},
  {
    name: 'skreven',
    ends: 'even',
    stem: contractedOnce,
    endings: ['+', '-t', '~e', '~e', '', '', '']
  },

  // With a stem of their own in the degrees.
  {
    name: 'stor',
    stems: {lang: 'leng', stor: 'stør', tung: 'tyng', ung: 'yng'},
    endings: ['+', '+t', '+e', '+e', '~re', '~st', '~ste']
  },
  {name: 'god', stems: {god: 'be'}, endings: ['+', '+t', '+e', '+e', '~dre', '~st', '~ste']},
  {name: 'liten', stems: {liten: ''}, endings: ['+ ~lita', '~lite', '~lille', '~små', '~mindre', '~minst', '~minste']},
  {name: 'gammel', stems: {gammel: 'gaml eld'}, endings: ['+', '+t', '~e', '~e', '^re', '^st', '^ste']}
]
