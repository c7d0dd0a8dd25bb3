import type {Code} from '../model/code.ts'
import type {CoverageVerdict, HonouredBy} from '../model/coverage.ts'
import type {Locale} from '../model/locale.ts'
import type {Run} from '../model/run.ts'
import type {Waiver} from '../model/segment-file.ts'
import type {Occurrence, TermStatus} from '../model/term.ts'

/** An article on its way to one locale, with all that rules ask for: a rule reads nothing else. */
export interface Checked {
  readonly source: Locale
  readonly target: Locale
  /** In document order. */
  readonly units: readonly CheckedUnit[]
  readonly deadLinks: readonly DeadLink[]
}

export interface CheckedUnit {
  readonly id: string
  readonly codes: readonly Code[]
  /** The marks of a link around all of it. */
  readonly link?: string
  readonly segments: readonly CheckedSegment[]
}

export interface CheckedSegment {
  readonly id: string
  readonly source: readonly Run[]
  /** Empty where there is none. */
  readonly target: readonly Run[]
  readonly status: Status
  readonly waivers: readonly Waiver[]
  /** Waivers that do not count, since those whose policy holds do not have them. */
  readonly newWaivers?: readonly Waiver[]
  /** Offsets are those of `flatten(source)`. */
  readonly sourceTerms: readonly JudgedTerm[]
  /** Offsets are those of `flatten(target)`. */
  readonly targetTerms: readonly FoundTerm[]
}

/**
 * How far a segment is. Only `confirmed` targets are judged.
 *
 * - `missing`: nothing was written; `empty`: somebody confirmed a target in which nothing stands;
 * - `draft`: filled in by a memory or an engine, and nobody confirmed it; `stale`: the source changed since.
 */
export type Status = 'missing' | 'empty' | 'draft' | 'stale' | 'confirmed'

/** A term of the glossary in a text, with what the glossary says of it. */
export interface FoundTerm extends Occurrence {
  readonly status: TermStatus
  /** A name that every locale keeps as it is. */
  readonly doNotTranslate: boolean
  /** A guess: no finding is made of it. */
  readonly isHint: boolean
  /** The terms that a target may use for the concept, in the form that stands here; empty where there is none. */
  readonly usable: readonly string[]
}

/** A term in a source, and what the target of its unit has for it: one place is one of these, whatever it may mean. */
export interface JudgedTerm extends FoundTerm {
  /** As the glossary writes it. */
  readonly term: string
  readonly verdict: Exclude<CoverageVerdict, 'waived'>
  /** What honours it. */
  readonly target: Occurrence | undefined
  /** The rule of coverage by which it is honoured. */
  readonly by: HonouredBy | undefined
  /** The deprecated or forbidden term that stands in its place. */
  readonly instead: FoundTerm | undefined
}

/** A link inside the article that its build leaves dead. */
export interface DeadLink {
  readonly fragment: string
  /** 1-based, in the article. */
  readonly line: number
  /** The heading that it led to, in the source and in the build, and its address there; none where it led nowhere. */
  readonly moved: {readonly heading: string; readonly built: string; readonly slug: string} | undefined
}
