import {type Locale, languageOf} from '../../model/locale.ts'
import {languageFor} from '../languages/languages.ts'
import {nouns as nbNouns} from '../languages/nb/nouns.ts'
import {type Inflection, wordsOf} from '../languages/nordic/inflection.ts'
import {nouns as svNouns} from '../languages/sv/nouns.ts'
import type {CompoundRules} from './compound-rules.ts'
import {nb} from './nb.ts'
import {sv} from './sv.ts'

/** A language that writes its compounds as one word: its rules, and the nouns that it is known to have. */
export interface Lexicon {
  readonly rules: CompoundRules
  readonly nouns: ReadonlySet<string>
  /** All of their forms, made when they are first asked for. */
  readonly nounForms: () => ReadonlySet<string>
}

const languages: Readonly<Record<string, {rules: CompoundRules; rows: readonly Inflection[]}>> = {
  sv: {rules: sv, rows: svNouns},
  nb: {rules: nb, rows: nbNouns}
}
const made = new Map<string, Lexicon>()

/** Of a language that writes compounds as one word; undefined for others. */
export function lexiconOf(locale: Locale): Lexicon | undefined {
  const name = languageOf(locale)
  if (!Object.hasOwn(languages, name)) return
  let lexicon = made.get(name)
  if (lexicon === undefined) {
    const {rules, rows} = languages[name]!
    const nouns = new Set(rows.flatMap(wordsOf).map((word) => word.replace('=', '')))
    let forms: ReadonlySet<string> | undefined
    lexicon = {
      rules,
      nouns,
      nounForms: () => (forms ??= formsOf([...nouns, ...rules.words, ...rules.shortWords], name))
    }
    made.set(name, lexicon)
  }
  return lexicon
}

function formsOf(nouns: readonly string[], locale: string): ReadonlySet<string> {
  const {formsOf} = languageFor(locale)
  return new Set(nouns.flatMap((term) => formsOf({term, partOfSpeech: 'noun'}).map(({form}) => form)))
}
