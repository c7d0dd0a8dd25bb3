import type {Place} from './finding.ts'
import type {Locale} from './locale.ts'

/** How a term may be used (TBX: administrative status). */
export type TermStatus = 'preferred' | 'admitted' | 'deprecated' | 'forbidden'

export interface Term {
  readonly term: string
  readonly status: TermStatus
  readonly partOfSpeech?: string
  readonly gender?: string
  readonly note?: string
  readonly caseSensitive: boolean
  /** Where it is written in the glossary. */
  readonly place: Place
}

/** One thing, and what it is called in each locale. */
export interface Concept {
  readonly id: string
  readonly domain?: string
  readonly definition?: string
  readonly note?: string
  readonly source?: string
  readonly draft: boolean
  /** A name that every locale keeps as it is: `OpenAI`, `GPT-4o`. */
  readonly doNotTranslate: boolean
  readonly terms: ReadonlyMap<Locale, readonly Term[]>
  readonly place: Place
}

export interface Glossary {
  readonly concepts: ReadonlyMap<string, Concept>
}

/** A term found in a text. Offsets are UTF-16 code units, end exclusive, and hold the whole word. */
export interface Occurrence {
  readonly start: number
  readonly end: number
  readonly concept: string
  /** The characters as they stand in the text. */
  readonly form: string
  readonly kind: 'exact' | 'inflected' | 'compound'
}
