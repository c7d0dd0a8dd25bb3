import type {Place} from './finding.ts'
import type {Locale} from './locale.ts'
import type {Occurrence} from './term.ts'

/**
 * What becomes of a term of the source in a translation.
 *
 * - `honoured`: the target has an accepted form of a preferred or admitted term of the concept; `missed`: it has none;
 * - `waived`: it has none, and somebody said why;
 * - `untranslated`: there is no confirmed target yet; `noTerm`: the glossary has no term in the target's locale.
 */
export type CoverageVerdict = 'honoured' | 'missed' | 'waived' | 'untranslated' | 'noTerm'

/** Occurrences, and what became of them: the sum of all verdicts. */
export interface Tally extends Readonly<Record<CoverageVerdict, number>> {
  readonly occurrences: number
  /** Of those that are honoured: left out in the target, so that another form stands for them. */
  readonly omitted: number
}

/** The rule by which an occurrence is honoured; see `terms/coverage.ts`. */
export type HonouredBy = 'segment' | 'unit' | 'omission'

/** An article in one locale. */
export interface RouteCoverage {
  /** The article's source file. */
  readonly article: string
  readonly locale: Locale
  /** Its segment file, which need not be there yet. */
  readonly path: string
  readonly tally: Tally
  /** Of each concept that occurs, by id. */
  readonly concepts: Readonly<Record<string, Tally>>
  /** Only where somebody asked for them: they are as long as the texts. */
  readonly segments?: readonly CoveredSegment[]
}

/** A segment in whose source terms occur: what the numbers are made of. */
export interface CoveredSegment {
  readonly unit: string
  readonly segment: string
  /** Of the target in the segment file, or of the source in the article where there is none. */
  readonly place: Place
  /** Text without codes; offsets of occurrences are UTF-16 code units in it. */
  readonly source: string
  readonly target: string
  readonly terms: readonly CoveredTerm[]
}

export interface CoveredTerm {
  readonly concept: string
  readonly verdict: CoverageVerdict
  readonly source: Occurrence
  /** What honours it, in its own segment or in another one of the unit; nothing for an omission. */
  readonly target: Occurrence | undefined
  readonly by: HonouredBy | undefined
  /** The deprecated or forbidden term that stands in its place. */
  readonly instead: Occurrence | undefined
  /** What would honour it: preferred and admitted terms, in the form of the source's slot where that is known. */
  readonly wanted: readonly string[]
}
