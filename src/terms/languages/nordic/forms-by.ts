import type {PartOfSpeech, WordForm} from '../../../model/term.ts'
import type {Lexeme} from '../language.ts'

type FormsOf = (lexeme: Lexeme) => readonly WordForm[]

/** The forms of a term by its part of speech. A term of which nothing is said is a noun, as nearly all are. */
export function formsBy(ways: Readonly<Record<'noun' | 'adjective' | 'verb', FormsOf>>): FormsOf {
  const asWritten: FormsOf = ({term}) => [{form: term, slot: ''}]
  const byPart: Readonly<Record<PartOfSpeech, FormsOf>> = {
    ...ways,
    properNoun: ways.noun,
    adverb: asWritten,
    other: asWritten
  }
  return (lexeme) => byPart[lexeme.partOfSpeech ?? 'noun'](lexeme)
}
