import {compoundings, genders, partsOfSpeech, termStatuses} from '../model/term.ts'

/** A field of the glossary: one row for the reader, the JSON Schema and the documentation. */
export interface Field {
  readonly name: string
  /**
   * What it holds: `text` is a string that is not empty, `flag` true or false, `word` one of `words`, `terms` a map from
   * locale to terms, `forms` a map of `formsFields`, `texts` one text or a list of them, `wordForms` the same where each
   * may be a map of `formFields` instead.
   */
  readonly type: 'text' | 'flag' | 'word' | 'terms' | 'forms' | 'texts' | 'wordForms'
  readonly words?: readonly string[]
  readonly required?: true
  /** English, for editors; a glossary's fields are English too. */
  readonly description: string
}

/** Fields of a concept. Every other key of a concept is a locale. */
export const conceptFields: readonly Field[] = [
  {name: 'id', type: 'text', required: true, description: 'Names the concept; unique in the project.'},
  {name: 'domain', type: 'text', description: 'The subject field in which the terms have this meaning.'},
  {name: 'definition', type: 'text', description: 'What the concept is; shown to translators with the term.'},
  {name: 'note', type: 'text', description: 'Anything else that a translator should know.'},
  {name: 'source', type: 'text', description: 'Where definition and terms were taken from: a URL or a title.'},
  {name: 'status', type: 'word', words: ['draft'], description: 'A draft has not been agreed upon yet.'},
  {name: 'doNotTranslate', type: 'flag', description: 'A name that every locale keeps as it is.'},
  {name: 'terms', type: 'terms', description: 'What the concept is called, by locale (BCP 47).'}
]

/** Fields of a term in the long form. */
export const termFields: readonly Field[] = [
  {name: 'term', type: 'text', required: true, description: 'The term in its dictionary form.'},
  {
    name: 'status',
    type: 'word',
    words: termStatuses,
    description: 'How the term may be used (TBX administrative status); preferred where nothing is said.'
  },
  {
    name: 'partOfSpeech',
    type: 'word',
    words: partsOfSpeech,
    description: 'The part of speech (TBX-Basic); a noun where nothing is said.'
  },
  {
    name: 'gender',
    type: 'word',
    words: genders,
    description: 'The gender of a noun, which decides its forms.'
  },
  {name: 'note', type: 'text', description: 'When to use the term, and when not.'},
  {name: 'caseSensitive', type: 'flag', description: 'Whether only these capitals are the term: Sora, not sora.'},
  {
    name: 'inflection',
    type: 'text',
    description: 'A row of the table of inflections of the language, where the rules guess wrong.'
  },
  {name: 'forms', type: 'forms', description: 'Corrections of the word forms that the rules make.'},
  {
    name: 'compounds',
    type: 'word',
    words: compoundings,
    description: 'Where in a compound the term is looked for; the part of speech decides where nothing is said.'
  }
]

/** Fields of `forms`. */
export const formsFields: readonly Field[] = [
  {name: 'add', type: 'wordForms', description: 'Forms that the rules do not make.'},
  {name: 'remove', type: 'texts', description: 'Forms that the rules make and nobody writes.'}
]

/** Fields of an added form in the long form. */
export const formFields: readonly Field[] = [
  {name: 'form', type: 'text', required: true, description: 'The word form.'},
  {
    name: 'slot',
    type: 'text',
    description: 'What the form is, in features of Universal Dependencies: Definite=Def|Number=Plur|Case=Gen.'
  }
]
