import type {CoverageVerdict, HonouredBy} from '../model/coverage.ts'
import type {Homonyms} from './assign-places.ts'
import type {SpottedTerm} from './spot.ts'

/** A sentence and the terms that were spotted in it. */
export interface CoveredPair {
  readonly source: string
  readonly sourceTerms: readonly SpottedTerm[]
  /** Undefined where nobody has confirmed one. */
  readonly target: string | undefined
  readonly targetTerms: readonly SpottedTerm[]
}

/** A term of the source, and what became of it. Whether it is waived is not known here. */
export interface CoveredPlace {
  /** What it is counted for: of a homonym the concept that the target has, else the first with a term. */
  readonly concept: string
  readonly verdict: Exclude<CoverageVerdict, 'waived'>
  readonly source: SpottedTerm
  /** What honours it. */
  readonly target: SpottedTerm | undefined
  /** The rule by which it is honoured. */
  readonly by: HonouredBy | undefined
  /** The deprecated or forbidden term that stands in its place. */
  readonly instead: SpottedTerm | undefined
}

/** An occurrence that is being judged. */
export interface Wanted {
  readonly pair: CoveredPair
  /** Those with a term in the target's locale; all of them where none has one. */
  readonly homonyms: Homonyms
  verdict: CoveredPlace['verdict'] | undefined
  target: SpottedTerm | undefined
  by: CoveredPlace['by']
  instead: SpottedTerm | undefined
}

/** Whether nothing is known of it yet. */
export function isLeft({verdict, instead}: Pick<Wanted, 'verdict' | 'instead'>): boolean {
  return verdict === undefined && instead === undefined
}
