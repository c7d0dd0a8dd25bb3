import type {Inflection} from '../nordic/inflection.ts'
import {withoutTwo} from '../nordic/stems.ts'

/** What Norwegian verbs inflect for, in the order of a row's endings. */
export const verbSlots = [
  'VerbForm=Inf',
  'Mood=Ind|Tense=Pres|VerbForm=Fin',
  'Mood=Ind|Tense=Past|VerbForm=Fin',
  'VerbForm=Part',
  'Mood=Imp|VerbForm=Fin',
  'VerbForm=Inf|Voice=Pass',
  'Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=Pass',
  'Tense=Pres|VerbForm=Part',
  'Number=Plur|VerbForm=Part'
] as const

/** A vowel and one consonant: the verbs that have -te. */
const long = [...'aeiouyæøå'].flatMap((vowel) => [...'klmnprst'].map((consonant) => `${vowel}${consonant}e`)).join(' ')

/** What verbs of one syllable are put together with: *an|ta*, *fore|slå*, *gjen|opp|ta*. */
const prefixes: ReadonlySet<string> = new Set(
  `an av be bi bort del etter fast for fore forut fra fram frem gjen gjennom hen i iakt inn med mis mot ned om opp over på
  sam sammen til tilbake under unn ut vare ved`.split(/\s+/)
)

/** Norwegian verbs (Bokmål). A verb in -e that no row lists takes -et or -a. */
export const verbs: readonly Inflection[] = [
  {
    name: 'kaste',
    words: '=lage merke',
    ends: 'e',
    endings: ['+', '+r', '+t -a', '+t -a', '-', '+s', '+s', '+nde', '+de +te']
  },
  {
    name: 'lyse',
    words: `bruke dele føre hvile høre kjøpe kjøre lese lyse løse lære låne merke måle sende skjule søke spore
      styre tenke trene vise`,
    ends: long,
    endings: ['+', '+r', '-te', '-t', '-', '+s', '+s', '+nde', '-te']
  },
  {
    name: 'leve',
    words: '=lage eie greie leie pleie prøve veie',
    ends: 'eve øve ive eie øye',
    endings: ['+', '+r', '-de', '-d', '-', '+s', '+s', '+nde', '-de']
  },
  {
    name: 'kjenne',
    words: 'begynne bestille fylle kalle kjenne spille stille trykke',
    stem: withoutTwo,
    endings: ['+', '+r', '~te', '~t', '-', '+s', '+s', '+nde', '~te']
  },
  {
    name: 'dømme',
    words: 'bestemme drømme dømme glemme gjemme stemme',
    stem: withoutTwo,
    endings: ['+', '+r', '~te', '~t', '~', '+s', '+s', '+nde', '~te']
  },
  {name: 'bygge', words: 'bygge', stem: withoutTwo, endings: ['+', '+r', '~de', '~d', '-', '+s', '+s', '+nde', '~de']},
  {
    name: 'bo',
    after: prefixes,
    words: 'bety bo nå så sy tro',
    endings: ['+', '+r', '+dde', '+dd', '+', '+s', '+s', '+ende', '+dde']
  },

  // Strong verbs: past and participle.
  {
    name: 'skrive',
    stems: {
      ...{binde: 'bandt bund', bære: 'bar bår', drive: 'drev drev', gripe: 'grep grep'},
      ...{hjelpe: 'hjalp hjulp', skjære: 'skar skår', skrive: 'skrev skrev', stige: 'steg steg'}
    },
    endings: ['+', '+r', '~', '^et', '-', '+s', '+s', '+nde', '^ne']
  },
  {
    name: 'finne',
    stems: {finne: 'fant funn', ligge: 'lå ligg', sitte: 'satt sitt', vinne: 'vant vunn'},
    endings: ['+', '+r', '~', '^et', '-', '+s', '+s', '+nde', '^e']
  },
  // Of two consonants one is left before another.
  {
    name: 'trekke',
    stems: {drikke: 'drakk druk', stikke: 'stakk stuk', trekke: 'trakk truk'},
    endings: ['+', '+r', '~', '^ket', '-', '+s', '+s', '+nde', '^ne']
  },
  {
    name: 'slippe',
    stems: {slippe: 'slapp slup'},
    endings: ['+', '+r', '~', '^pet', '-', '+s', '+s', '+nde', '^ne']
  },
  {
    name: 'treffe',
    stems: {treffe: 'traff truf'},
    endings: ['+', '+r', '~', '^fet', '-', '+s', '+s', '+nde', '^ne']
  },
  {
    name: 'fryse',
    stems: {fryse: 'frøs fros'},
    endings: ['+', '+r', '~', '^set', '-', '+s', '+s', '+nde', '^ne']
  },
  {
    name: 'velge',
    stems: {
      ...{
        bite: 'bet bitt',
        bryte: 'brøt brutt',
        falle: 'falt falt',
        fortelle: 'fortalte fortalt',
        følge: 'fulgte fulgt'
      },
      ...{holde: 'holdt holdt', legge: 'la lagt', selge: 'solgte solgt', sette: 'satte satt'},
      ...{skyte: 'skjøt skutt', telle: 'talte talt', velge: 'valgte valgt'}
    },
    endings: ['+', '+r', '~', '^', '-', '+s', '+s', '+nde', '^e']
  },
  {
    name: 'komme',
    stems: {komme: 'kom kom'},
    endings: ['+', '+r', '~', '^met', '^', '+s', '+s', '+nde', '^ne']
  },
  {
    name: 'spørre',
    stems: {spørre: 'spør spur'},
    endings: ['+', '~', '^te', '^t', '~', '+s', '+s', '+nde', '^te']
  },
  {
    name: 'gå',
    after: prefixes,
    stems: {
      ...{
        be: 'bad bedt',
        bli: 'ble blitt',
        by: 'bød budt',
        dra: 'dro dratt',
        få: 'fikk fått',
        gi: 'ga gitt',
        gå: 'gikk gått'
      },
      ...{la: 'lot latt', le: 'lo ledd'},
      ...{se: 'så sett', slå: 'slo slått', stå: 'sto stått', ta: 'tok tatt'}
    },
    endings: ['+', '+r', '~', '^', '+', '+s', '+s', '+ende', '^e']
  },
  {name: 'gjøre', stems: {gjøre: 'gjorde gjort'}, endings: ['+', '-', '~', '^', '-', '+s', '+s', '+nde', '^e']},
  {
    name: 'si',
    after: prefixes,
    stems: {si: 'sa sagt'},
    endings: ['+', '+er', '~', '^', '+', '+es', '+es', '+ende', '^e']
  },

  // Verbs of which the present has no ending.
  {name: 'kunne', stems: {kunne: 'kan kunn'}, endings: ['+', '~', '+', '^et', '', '', '', '+nde', '']},
  {name: 'ville', stems: {ville: 'vil vill'}, endings: ['+', '~', '+', '^et', '', '', '', '+nde', '']},
  {name: 'vite', words: '=vite', stem: () => 'vet viss', endings: ['+', '~', '^te', '^t', '-', '+s', '+s', '+nde', '']}
]
