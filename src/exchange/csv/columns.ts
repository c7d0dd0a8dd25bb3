import {compoundings, genders, partsOfSpeech, termStatuses} from '../../model/term.ts'

/** A column of the table that is written: a row for each term. */
export interface Column {
  readonly name: string
  /** Whether it is said of the concept; it stands in the first of its rows. */
  readonly of: 'concept' | 'term'
  /** The field of the glossary. */
  readonly field: string
  readonly holds: 'text' | 'flag' | 'forms' | 'texts'
  /** The words that a text may be, where it may not be any. */
  readonly words?: readonly string[]
}

/** In the order in which they are written; read in any. */
export const columns: readonly Column[] = [
  {name: 'concept', of: 'concept', field: 'id', holds: 'text'},
  {name: 'domain', of: 'concept', field: 'domain', holds: 'text'},
  {name: 'definition', of: 'concept', field: 'definition', holds: 'text'},
  {name: 'note', of: 'concept', field: 'note', holds: 'text'},
  {name: 'source', of: 'concept', field: 'source', holds: 'text'},
  {name: 'draft', of: 'concept', field: 'draft', holds: 'flag'},
  {name: 'doNotTranslate', of: 'concept', field: 'doNotTranslate', holds: 'flag'},
  {name: 'locale', of: 'term', field: 'locale', holds: 'text'},
  {name: 'term', of: 'term', field: 'term', holds: 'text'},
  {name: 'status', of: 'term', field: 'status', holds: 'text', words: termStatuses},
  {name: 'partOfSpeech', of: 'term', field: 'partOfSpeech', holds: 'text', words: partsOfSpeech},
  {name: 'gender', of: 'term', field: 'gender', holds: 'text', words: genders},
  {name: 'inflection', of: 'term', field: 'inflection', holds: 'text'},
  {name: 'addForms', of: 'term', field: 'add', holds: 'forms'},
  {name: 'removeForms', of: 'term', field: 'remove', holds: 'texts'},
  {name: 'compounds', of: 'term', field: 'compounds', holds: 'text', words: compoundings},
  {name: 'caseSensitive', of: 'term', field: 'caseSensitive', holds: 'flag'},
  {name: 'termNote', of: 'term', field: 'note', holds: 'text'}
]

/** The column of a heading, which people write with capitals, spaces and hyphens as they like. */
export function columnOf(heading: string): Column | undefined {
  const plain = plainOf(heading)
  return columns.find(({name}) => plainOf(name) === plain) ?? (plain === 'id' ? columns[0] : undefined)
}

/** What of a heading or a value people do not mind. */
export function plainOf(written: string): string {
  return written.toLowerCase().replace(/[\s_-]/g, '')
}
