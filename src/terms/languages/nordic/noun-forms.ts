import type {Gender, WordForm} from '../../../model/term.ts'
import type {Lexeme} from '../language.ts'
import {decline, type Genitive, indefinitePlural} from './decline.ts'
import {formsIn, type Inflection, stemIn, wordsOf} from './inflection.ts'
import {type Chosen, choose, type RowFinder, rowFinder} from './row-finder.ts'

/** What the nouns of a language are like. */
export interface NounRules {
  readonly rows: readonly Inflection[]
  /** How a term inflects that is a plural itself: *modellvikter*. */
  readonly plurals: Inflection
  /** How abbreviations inflect, by how their last letter is read: *AI:n*, *LLM:en*. */
  readonly abbreviations: readonly Inflection[]
  readonly genitive: Genitive
  readonly genitiveOfAbbreviation: Genitive
  /** The genders of the table that one of the glossary stands for: Swedish has no feminine. */
  readonly genders: Readonly<Record<Gender, readonly Gender[]>>
}

/** An abbreviation of capitals, also as the last part of a compound: *LLM*, *text-AI*. */
const abbreviation = /(?:^|-)\p{Lu}{2,}$/u

/** What looks like a sign more than like a word, so that its genitive does, too. */
const signLike = /(?:[\p{Lu}\d]|-.)$/u
const nameRow: Inflection = {name: 'name', endings: ['+', '', '', '']}

/** The forms of nouns of one word: common nouns, abbreviations and names. */
export function nounForms(rules: NounRules): (lexeme: Lexeme) => readonly WordForm[] {
  const {rows, abbreviations, genitive, genitiveOfAbbreviation, genders} = rules
  const tables: Partial<Record<'nouns' | 'abbreviations', RowFinder>> = {}
  const finders = {
    nouns: () => (tables.nouns ??= rowFinder([...rows, pluralsOf(rules)])),
    abbreviations: () => (tables.abbreviations ??= rowFinder(abbreviations))
  }
  const rowsOf = (finder: () => RowFinder, {term, gender, inflection}: Lexeme): readonly Chosen[] => {
    if (inflection === undefined) return finder()(term, gender && genders[gender])
    return choose(
      [...rows, ...abbreviations].filter((row) => row.name === inflection),
      term
    )
  }
  return (lexeme) => {
    const {term, partOfSpeech, inflection} = lexeme
    if (inflection === undefined && (partOfSpeech === 'properNoun' || isName(term))) {
      return decline(term, choose([nameRow], term), signLike.test(term) ? genitiveOfAbbreviation : genitive)
    }
    if (abbreviation.test(term)) return decline(term, rowsOf(finders.abbreviations, lexeme), genitiveOfAbbreviation)
    return decline(term, rowsOf(finders.nouns, lexeme), genitive)
  }
}

/** A name has a genitive only: *Sora*, *ChatGPT*, *GPT-4o*, *top-k*. The last part decides: *AI-modell* is none. */
function isName(term: string): boolean {
  const last = term.slice(term.lastIndexOf('-') + 1)
  return (/[\p{Lu}\d]/u.test(last) || last.length === 1) && !abbreviation.test(term)
}

/**
 * The plurals of listed words, so that *modellvikter* is known to be one: a row like any other. Those of the shortest
 * words, and of words that end in a vowel, are too much like the names of people who do something (nb *dommer*, *leier*).
 */
function pluralsOf({rows, plurals}: NounRules): Inflection {
  const singular = new Set(rows.flatMap(wordsOf))
  const words = rows.flatMap((row) =>
    wordsOf(row)
      .filter((word) => word.length > 3)
      .flatMap((word) => formsIn(row, indefinitePlural, word, stemIn(row, word)).filter((form) => isEnded(form, word)))
      .filter((form) => !singular.has(form))
  )
  return {...plurals, words: [...new Set(words)].join(' ')}
}

/** Whether a plural is the word with an ending of its own: *vikter*, not *vinklar*. */
function isEnded(form: string, word: string): boolean {
  return /[^aeiouyåäöæø][aeo]r$/.test(form) && form.slice(0, -2) === word
}
