/** A field of the glossary: one row for the reader, the JSON Schema and the documentation. */
export interface Field {
  readonly name: string
  /**
   * What it holds: `text` is a string that is not empty, `flag` true or false, `word` one of `words`, `terms` a map from
   * locale to terms, `later` anything: its meaning is fixed together with the word forms that read it.
   */
  readonly type: 'text' | 'flag' | 'word' | 'terms' | 'later'
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
    words: ['preferred', 'admitted', 'deprecated', 'forbidden'],
    description: 'How the term may be used (TBX administrative status); preferred where nothing is said.'
  },
  {
    name: 'partOfSpeech',
    type: 'word',
    words: ['noun', 'properNoun', 'adjective', 'verb', 'adverb', 'other'],
    description: 'The part of speech (TBX-Basic); a noun where nothing is said.'
  },
  {
    name: 'gender',
    type: 'word',
    words: ['common', 'neuter', 'masculine', 'feminine'],
    description: 'The gender of a noun, which decides its forms.'
  },
  {name: 'note', type: 'text', description: 'When to use the term, and when not.'},
  {name: 'caseSensitive', type: 'flag', description: 'Whether only these capitals are the term: Sora, not sora.'},
  {name: 'inflection', type: 'later', description: 'How the term is inflected, where the rules guess wrong.'},
  {name: 'forms', type: 'later', description: 'Further word forms of the term.'},
  {name: 'compounds', type: 'later', description: 'Whether and how the term is found inside compounds.'}
]
