import {type Locale, languageOf} from '../../model/locale.ts'

/** Something in a sentence that a translation is likely to have too. */
export interface Cue {
  readonly kind: CueKind
  /** The same text for the same thing in every language. */
  readonly value: string
}

export type CueKind = 'number' | 'address' | 'code' | 'name' | 'word' | 'loan' | 'sound' | 'term' | 'mark'

/** How likely it is that a translation has what its source has. That one side lacks it speaks against a pair as much. */
const kept: Readonly<Record<Exclude<CueKind, 'word'>, number>> = {
  // Small numbers become words, and dates other numbers.
  number: 0.8,
  address: 0.9,
  code: 0.9,
  // Latin words in a text that is not written in Latin, and words with an inner capital, a digit or nothing but capitals.
  name: 0.8,
  // A loan word in katakana: two of five were taken from the word that an English text has there.
  loan: 0.4,
  // A word that a loan word may have been taken from: few are.
  sound: 0.05,
  term: 0.6,
  // A question, an exclamation, a colon at the end; quotation marks and brackets.
  mark: 0.8
}

/** How many words of one language begin like the word that stands for them in the other. */
const cognates: readonly {readonly languages: readonly [string, string]; readonly share: number}[] = [
  {languages: ['sv', 'nb'], share: 0.5},
  {languages: ['nb', 'nn'], share: 0.5},
  {languages: ['nb', 'da'], share: 0.6},
  {languages: ['sv', 'da'], share: 0.45},
  {languages: ['en', 'sv'], share: 0.2},
  {languages: ['en', 'nb'], share: 0.2}
]
/** Of two languages of which nothing is known; names that are written alike are among them. */
const few = 0.1
/** Of an alphabet in another script. */
const fewest = 0.03

/** How likely what each kind names is kept between two languages. */
export function keptBetween(source: Locale, target: Locale, isLatin: boolean): Readonly<Record<CueKind, number>> {
  const pair = [languageOf(source), languageOf(target)]
  const known = cognates.find(({languages}) => languages.every((each) => pair.includes(each)))
  return {...kept, word: isLatin ? (pair[0] === pair[1] ? 0.9 : (known?.share ?? few)) : fewest}
}
