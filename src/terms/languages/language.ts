import type {Term, WordForm} from '../../model/term.ts'

/** What the forms of a term are made from. */
export type Lexeme = Pick<Term, 'term' | 'partOfSpeech' | 'gender' | 'inflection'>

/** How a language makes forms of its words: a row of the table in `languages.ts`. */
export interface Language {
  /**
   * Every form of a term, whose last word or all of whose words inflect; the term itself first. Where one slot has
   * several forms the usual one comes first.
   */
  readonly formsOf: (lexeme: Lexeme) => readonly WordForm[]
  /** The names that `inflection` may have. */
  readonly inflections: readonly string[]
}
