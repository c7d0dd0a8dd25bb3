import type {BroughtConcept, BroughtTerm} from '../../model/brought.ts'
import type {Locale} from '../../model/locale.ts'
import type {Term, WordForm} from '../../model/term.ts'

/** Fields of a concept that can be brought, in the order in which they are written. */
export const conceptTexts = ['domain', 'definition', 'note', 'source'] as const
/** Fields of a term that hold a text, or a word. */
export const termTexts = ['status', 'partOfSpeech', 'gender', 'inflection', 'compounds', 'note'] as const

/** What an import does to the termbase, one field at a time. */
export type Change =
  | {readonly kind: 'concept'; readonly concept: string; readonly brought: NewConcept}
  | {
      readonly kind: 'field'
      readonly concept: string
      readonly field: string
      readonly from: string
      readonly to: string
    }
  | {readonly kind: 'term'; readonly concept: string; readonly locale: Locale; readonly term: NewTerm}
  | ({readonly kind: 'term-field'; readonly field: string; readonly from: string; readonly to: string} & OldTerm)
  | ({readonly kind: 'forms'; readonly add: readonly WordForm[]; readonly remove: readonly string[]} & OldTerm)

/** A term that the termbase has: `index` counts the terms of its concept in its locale. */
export interface OldTerm {
  readonly concept: string
  readonly locale: Locale
  readonly term: string
  readonly index: number
}

/** A term that comes in, its status decided. */
export type NewTerm = BroughtTerm & Pick<Term, 'status'>
export type NewConcept = Omit<BroughtConcept, 'terms'> & {readonly terms: ReadonlyMap<Locale, readonly NewTerm[]>}
