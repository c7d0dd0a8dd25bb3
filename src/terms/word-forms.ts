import type {Locale} from '../model/locale.ts'
import type {PartOfSpeech, Term} from '../model/term.ts'
import {paradigmOf} from './paradigm.ts'

/** What a word that nobody explained may be. */
const kinds: readonly PartOfSpeech[] = ['noun', 'verb', 'adjective']

/** The most letters that an ending has, and the fewest of what it is put on. */
const longestEnding = 4
const shortestStem = 3

/**
 * The forms of the words that a word may be a form of, for looking them up in texts: more than a reader of the word would
 * name, never fewer than the language's rules make. Lower case, the word itself first.
 *
 *     modeller (sv) → modeller, modell, modellen, modellerna, modells …
 */
export function wordForms(word: string, locale: Locale): readonly string[] {
  const lower = word.toLowerCase()
  const forms = new Set([lower])
  const lemmas = [lower]
  for (let cut = 1; cut <= longestEnding && lower.length - cut >= shortestStem; cut++) lemmas.push(lower.slice(0, -cut))
  for (const lemma of lemmas) {
    for (const partOfSpeech of kinds) {
      const made = paradigmOf(asTerm(lemma, partOfSpeech), locale).map(({form}) => form.toLowerCase())
      if (made.includes(lower)) for (const form of made) forms.add(form)
    }
  }
  return [...forms]
}

function asTerm(term: string, partOfSpeech: PartOfSpeech): Term {
  return {term, partOfSpeech, status: 'preferred', caseSensitive: false, place: {path: ''}}
}
