import type {Place} from './finding.ts'
import type {Locale} from './locale.ts'

/** How a term may be used (TBX: administrative status). */
export type TermStatus = (typeof termStatuses)[number]
export const termStatuses = ['preferred', 'admitted', 'deprecated', 'forbidden'] as const

/** TBX-Basic's parts of speech. */
export type PartOfSpeech = (typeof partsOfSpeech)[number]
export const partsOfSpeech = ['noun', 'properNoun', 'adjective', 'verb', 'adverb', 'other'] as const

export type Gender = (typeof genders)[number]
export const genders = ['common', 'neuter', 'masculine', 'feminine'] as const

/** Where in a compound a term is looked for: `head` in *videodiffusionsmodell*, `modifier` in *modellval*. */
export type Compounding = (typeof compoundings)[number]
export const compoundings = ['head', 'modifier', 'both', 'none'] as const

/** A form of a term, and what it is in its sentence. */
export interface WordForm {
  readonly form: string
  /**
   * Features of Universal Dependencies, by name: `Case=Gen|Definite=Def|Number=Plur`. Empty where nothing is known; a
   * form may have several slots (*barn*), and a slot several forms (nb *boka*, *boken*).
   */
  readonly slot: string
}

export interface Term {
  readonly term: string
  readonly status: TermStatus
  readonly partOfSpeech?: PartOfSpeech
  readonly gender?: Gender
  /** A row of the language's table of inflections, where the rules guess wrong. */
  readonly inflection?: string
  /** Corrections of the forms that the rules make. */
  readonly forms?: {readonly add: readonly WordForm[]; readonly remove: readonly string[]}
  /** What the part of speech says, where nothing is said. */
  readonly compounds?: Compounding
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
  /** `exact`: as the glossary has it; `inflected`: another form of it; `compound`: inside a longer word. */
  readonly kind: 'exact' | 'inflected' | 'compound'
  /** What the form is in its sentence, as far as it can be told; see `WordForm`. */
  readonly slot?: string
  /** Of a compound: which part of it is the term, and where that stands. */
  readonly part?: 'head' | 'modifier'
  readonly partStart?: number
  readonly partEnd?: number
}
