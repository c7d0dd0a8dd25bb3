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

/** Norwegian verbs (Bokmål). A verb in -e that no row lists takes -et or -a. */
export const verbs: readonly Inflection[] = [
  {name: 'kaste', ends: 'e', endings: ['+', '+r', '+t -a', '+t -a', '-', '+s', '+s', '+nde', '+de +te']},
  {
    name: 'lyse',
    words: 'hvile merke sende tenke',
    ends: long,
    endings: ['+', '+r', '-te', '-t', '-', '+s', '+s', '+nde', '-te']
  },
  {
    name: 'leve',
    words: 'eie greie leie pleie prøve veie',
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
  {name: 'bo', words: 'bety bo nå så sy tro', endings: ['+', '+r', '+dde', '+dd', '+', '+s', '+s', '+ende', '+dde']},

  // Strong verbs: past and participle.
  {
    name: 'skrive',
    stems: {
      ...{binde: 'bandt bundet', bite: 'bet bitt', bryte: 'brøt brutt', bære: 'bar båret', drikke: 'drakk drukket'},
      ...{
        drive: 'drev drevet',
        falle: 'falt falt',
        finne: 'fant funnet',
        fortelle: 'fortalte fortalt',
        fryse: 'frøs frosset'
      },
      ...{
        følge: 'fulgte fulgt',
        gripe: 'grep grepet',
        hjelpe: 'hjalp hjulpet',
        holde: 'holdt holdt',
        ligge: 'lå ligget'
      },
      ...{legge: 'la lagt', komme: 'kom kommet', selge: 'solgte solgt', sette: 'satte satt', sitte: 'satt sittet'},
      ...{
        skjære: 'skar skåret',
        skrive: 'skrev skrevet',
        skyte: 'skjøt skutt',
        slippe: 'slapp sluppet',
        spørre: 'spurte spurt'
      },
      ...{
        stige: 'steg steget',
        stikke: 'stakk stukket',
        telle: 'talte talt',
        treffe: 'traff truffet',
        trekke: 'trakk trukket'
      },
      ...{velge: 'valgte valgt', vinne: 'vant vunnet'}
    },
    endings: ['+', '+r', '~', '^', '-', '+s', '+s', '+nde', '^e']
  },
  {
    name: 'gå',
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
      ...{se: 'så sett', slå: 'slo slått', stå: 'sto stått', ta: 'tok tatt'}
    },
    endings: ['+', '+r', '~', '^', '+', '+s', '+s', '+ende', '^e']
  },
  {name: 'gjøre', stems: {gjøre: 'gjorde gjort'}, endings: ['+', '-', '~', '^', '-', '+s', '+s', '+nde', '^e']}
]
