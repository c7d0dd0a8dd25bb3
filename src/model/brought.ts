import type {Finding} from './finding.ts'
import type {Locale} from './locale.ts'
import type {Concept, Term} from './term.ts'

/** A term as a file from outside has it: what the file does not say is not there. */
export type BroughtTerm = Pick<Term, 'term' | 'place'> & Partial<Omit<Term, 'term' | 'place'>>

/** A concept as a file from outside has it. */
export interface BroughtConcept
  extends Pick<Concept, 'id' | 'place'>,
    Partial<Omit<Concept, 'id' | 'place' | 'terms'>> {
  readonly terms: ReadonlyMap<Locale, readonly BroughtTerm[]>
}

/** What a file from outside brings to the termbase. */
export interface Brought {
  readonly concepts: readonly BroughtConcept[]
  /** What stands in the file and has no place in a glossary, or cannot be read. */
  readonly findings: readonly Finding[]
}

/** A termbase in a format of others, and what the format has no place for. */
export interface WrittenTerms {
  readonly text: string
  readonly findings: readonly Finding[]
}
