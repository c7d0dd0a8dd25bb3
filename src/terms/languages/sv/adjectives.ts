import type {Inflection} from '../nordic/inflection.ts'
import {contracted, doubled, withoutTwo} from '../nordic/stems.ts'

/**
 * Swedish adjectives and participles. Endings: common and neuter singular, definite (of men with an e), plural,
 * comparative, superlative and its definite form. Participles and words in -isk are compared with *mer* and *mest*.
 */
export const adjectives: readonly Inflection[] = [
  {
    name: 'snabb',
    words: `arg blek brun djup dyr döv falsk fin frisk ful full färsk gul halv hel jämn kall klar klok lik lugn mjuk mörk pigg
      rak ren rik sen sjuk skarp skev smal snabb stark stel svag svår trygg tjock trång torr varm vass vek`,
    ends: 'ig bar ell il is iv ös lös ar ur är full',
    otherwise: true,
    endings: ['+', '+t', '+a +e', '+a', '+are', '+ast', '+aste']
  },
  {name: 'praktisk', ends: 'isk al', endings: ['+', '+t', '+a +e', '+a', '', '', '']},
  // The neuter of a stem in t or d.
  {
    name: 'latent',
    words: 'brant fast kort lätt platt svart trött tyst',
    ends: 'nt st kt ft pt rt lt tt at et it ut',
    endings: ['+', '+', '+a +e', '+a', '+are', '+ast', '+aste']
  },
  {name: 'vit', words: 'fet het slät söt tät vit våt', endings: ['+', '+t', '+a +e', '+a', '+are', '+ast', '+aste']},
  {
    name: 'hård',
    words: 'blind blond hård mild ond rund sund vild',
    ends: 'nd rd ld',
    endings: ['+', '-t', '+a +e', '+a', '+are', '+ast', '+aste']
  },
  {
    name: 'röd',
    words: 'bred död glad röd vid',
    ends: 'od öd ed id åd ud',
    endings: ['+', '-tt', '+a +e', '+a', '+are', '+ast', '+aste']
  },
  // One consonant of two is left before t, and an m is doubled before a vowel.
  {name: 'tunn', words: 'sann tunn', ends: 'nn', endings: ['+', '-t', '+a +e', '+a', '+are', '+ast', '+aste']},
  {
    name: 'långsam',
    words: 'dum grym tom',
    ends: 'sam',
    stem: doubled,
    endings: ['+', '+t', '~a ~e', '~a', '~are', '~ast', '~aste']
  },
  {
    name: 'öppen',
    words: 'mogen naken öppen',
    ends: 'en',
    stem: contracted,
    endings: ['+', '-t', '~a ~e', '~a', '~are', '~ast', '~aste']
  },
  {
    name: 'enkel',
    words: 'dubbel enkel flexibel säker vacker ädel',
    ends: 'el er',
    stem: contracted,
    endings: ['+', '+t', '~a ~e', '~a', '~are', '~ast', '~aste']
  },
  {name: 'ny', words: 'fri ny', ends: 'y i', endings: ['+', '+tt', '+a +e', '+a', '+are', '+ast', '+aste']},
  {name: 'blå', words: 'blå grå', ends: 'å', endings: ['+', '+tt', '+a +', '+a +', '+are', '+ast', '+aste']},
  {name: 'bra', words: 'bra gratis äkta', ends: 'a e o s', endings: ['+', '+', '+', '+', '', '', '']},

  // Participles.
  {name: 'generad', ends: 'ad', endings: ['+', '-t', '+e', '+e', '', '', '']},
  {name: 'styrd', words: 'styrd', ends: 'lld ggd ngd', endings: ['+', '-t', '+a +e', '+a', '', '', '']},
  {name: 'ledd', ends: 'dd', stem: withoutTwo, endings: ['+', '~tt', '+a +e', '+a', '', '', '']},
  {name: 'rädd', words: 'rädd', endings: ['+', '', '+a +e', '+a', '+are', '+ast', '+aste']},
  {
    name: 'skriven',
    ends: 'iven uten uden agen unden ungen unnen ogen ållen',
    stem: contracted,
    endings: ['+', '-t', '~a ~e', '~a', '', '', '']
  },

  // With a stem of their own in the degrees.
  {
    name: 'stor',
    stems: {grov: 'gröv', hög: 'hög', låg: 'läg', lång: 'läng', stor: 'stör', tung: 'tyng', ung: 'yng'},
    endings: ['+', '+t', '+a +e', '+a', '~re', '~st', '~sta']
  },
  {name: 'god', stems: {god: 'b'}, endings: ['+', '-tt', '+a +e', '+a', '~ättre', '~äst', '~ästa']},
  {name: 'liten', stems: {liten: ''}, endings: ['+', '-t', '~lilla ~lille', '~små', '~mindre', '~minst', '~minsta']},
  {name: 'gammal', stems: {gammal: 'gaml äld'}, endings: ['+', '+t', '~a ~e', '~a', '^re', '^st', '^sta']}
]
