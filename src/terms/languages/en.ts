import type {PartOfSpeech, WordForm} from '../../model/term.ts'
import {adjectiveForms} from './en/adjectives.ts'
import {nameForms, nounForms} from './en/nouns.ts'
import {otherSpelling} from './en/spelling.ts'
import {verbForms} from './en/verbs.ts'
import type {Language, Lexeme} from './language.ts'

const classes: Readonly<Record<PartOfSpeech, (term: string) => readonly WordForm[]>> = {
  noun: nounForms,
  properNoun: nameForms,
  adjective: adjectiveForms,
  verb: verbForms,
  adverb: unchanged,
  other: unchanged
}

/**
 * English. A term is written in both spellings where there are two, and one of several words with hyphens too, as it
 * stands before a noun: *machine-learning model*.
 */
export const en: Language = {formsOf, inflections: []}

function formsOf({term, partOfSpeech}: Lexeme): readonly WordForm[] {
  const inflect = classes[partOfSpeech ?? guess(term)]
  const other = otherSpelling(term)
  const forms = other === undefined ? inflect(term) : [...inflect(term), ...inflect(other)]
  if (inflect !== nounForms || !/^[\p{L}\p{Nd}]+(?: [\p{L}\p{Nd}]+)+$/u.test(term)) return forms
  return [...forms, {form: term.replaceAll(' ', '-'), slot: 'Number=Sing'}]
}

/** Ends of one word that adjectives have and hardly a noun: *multimodal*, *autonomous*, *lossless*, *precise*. */
const adjectival = /^[a-z-]+(?:modal|[^aeiou]ous|[st]less|cise|tional)$/
const nounsLikeThem: ReadonlySet<string> = new Set('exercise national rational'.split(' '))

/** Nearly all terms are nouns. A verb or an adjective is told by its ending alone. */
function guess(term: string): PartOfSpeech {
  if (adjectival.test(term) && !nounsLikeThem.has(term)) return 'adjective'
  return /^[a-z-]+(?:i[sz]e|ify)$/.test(term) && otherSpelling(term) !== undefined ? 'verb' : 'noun'
}

function unchanged(term: string): readonly WordForm[] {
  return [{form: term, slot: ''}]
}
