import {type Locale, languageOf} from '../../model/locale.ts'
import {languageFor} from '../languages/languages.ts'
import {adjectives as nbAdjectives} from '../languages/nb/adjectives.ts'
import {nouns as nbNouns} from '../languages/nb/nouns.ts'
import {type Inflection, wordsOf} from '../languages/nordic/inflection.ts'
import {adjectives as svAdjectives} from '../languages/sv/adjectives.ts'
import {nouns as svNouns} from '../languages/sv/nouns.ts'
import type {CompoundRules} from './compound-rules.ts'
import {nb} from './nb.ts'
import {sv} from './sv.ts'

/** A language that writes its compounds as one word: its rules, and the words that it is known to have. */
export interface Lexicon {
  readonly rules: CompoundRules
  readonly nouns: ReadonlySet<string>
  readonly adjectives: ReadonlySet<string>
  /** All of their forms, made when they are first asked for. */
  readonly nounForms: () => ReadonlySet<string>
}

const languages: Readonly<Record<string, Tables>> = {
  sv: {rules: sv, nouns: svNouns, adjectives: svAdjectives},
  nb: {rules: nb, nouns: nbNouns, adjectives: nbAdjectives}
}
const made = new Map<string, Lexicon>()

interface Tables {
  readonly rules: CompoundRules
  readonly nouns: readonly Inflection[]
  readonly adjectives: readonly Inflection[]
}

/** Of a language that writes compounds as one word; undefined for others. */
export function lexiconOf(locale: Locale): Lexicon | undefined {
  const name = languageOf(locale)
  if (!Object.hasOwn(languages, name)) return
  let lexicon = made.get(name)
  if (lexicon === undefined) {
    const {rules, ...tables} = languages[name]!
    const nouns = listed(tables.nouns)
    let forms: ReadonlySet<string> | undefined
    lexicon = {
      rules,
      nouns,
      adjectives: listed(tables.adjectives),
      nounForms: () => (forms ??= formsOf([...nouns, ...rules.words, ...rules.shortWords], name))
    }
    made.set(name, lexicon)
  }
  return lexicon
}

function listed(rows: readonly Inflection[]): ReadonlySet<string> {
  return new Set(rows.flatMap(wordsOf).map((word) => word.replace('=', '')))
}

function formsOf(nouns: readonly string[], locale: string): ReadonlySet<string> {
  const {formsOf} = languageFor(locale)
  return new Set(nouns.flatMap((term) => formsOf({term, partOfSpeech: 'noun'}).map(({form}) => form)))
}
