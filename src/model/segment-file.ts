import type {Code} from './code.ts'
import type {Locale} from './locale.ts'
import type {Attributes, Run} from './run.ts'
import type {Tier} from './tier.ts'
import type {UnitKind} from './unit.ts'

/** XLIFF 2.1 §4.3.1.25: how far a target has come. */
export type State = 'initial' | 'translated' | 'reviewed' | 'final'

/** How far a translation has come. */
export const stateRanks: Readonly<Record<State, number>> = {initial: 0, translated: 1, reviewed: 2, final: 3}

/**
 * Where a target comes from, written as `subState="ordbro:…"`. `auto`: a 101 match, counted as translated. `exact`,
 * `fuzzy`, `draft`: filled by ordbro, not yet confirmed. `stale`: the source changed after the target was made.
 */
export type Fill = 'auto' | 'exact' | 'fuzzy' | 'draft' | 'stale'

/** One XLIFF 2.1 file: an article on its way to one locale. THE record of its translations. */
export interface SegmentFile {
  /** The article's path, relative to the project, with `/`. */
  readonly original: string
  readonly source: Locale
  readonly target: Locale
  /** Which version of the extraction rules made it. */
  readonly extraction: number
  readonly groups: readonly Group[]
  /** What other tools left at the level of `<xliff>` and `<file>`. */
  readonly foreign?: Foreign
}

/** A section of the article: the front matter, or what stands under one heading. */
export interface Group {
  /** `frontmatter`, `top`, or `g` and the id of the heading's unit without its `u`. */
  readonly id: string
  readonly units: readonly StoredUnit[]
  readonly foreign?: Foreign
}

export interface StoredUnit {
  /** Frozen at birth. */
  readonly id: string
  readonly kind: UnitKind
  readonly path: readonly string[]
  /** The trail of headings, for the translator's eye: `Begränsningar › Pris`. */
  readonly name: string
  /** In reading order. Ids are `s1.1`: the segment, then a number. */
  readonly codes: readonly Code[]
  readonly segments: readonly Segment[]
  readonly notes: readonly Note[]
  /** Size restriction module: the most characters that a target may have. */
  readonly max?: number
  /** Glossary module; written only on request (`sync --with terms`). */
  readonly terms?: readonly TermHint[]
  /** Translation Candidates module; written only on request (`sync --with matches`). */
  readonly matches?: readonly MatchHint[]
  readonly foreign?: Foreign
}

/** A sentence of a unit. */
export interface Segment {
  /** `s1`, `s2`, …: unique in its unit, never renumbered. */
  readonly id: string
  readonly source: readonly Run[]
  /** `undefined` where nothing has been written; `[]` is an empty target that somebody wrote. */
  readonly target: readonly Run[] | undefined
  readonly state: State
  readonly fill: Fill | undefined
  /** A `subState` of another tool, kept as it was. */
  readonly foreignSubState?: string
  /** Of a target that ordbro filled in: what it was, so that a person's change is seen (`contentHash`). */
  readonly fillHash: string | undefined
  /** Of a stale segment: the last confirmed pair, as text with short tags. */
  readonly previous: {readonly source: string; readonly target: string} | undefined
  readonly waivers: readonly Waiver[]
  readonly locked: boolean
  /** White space up to the next segment (`<ignorable>`); the last segment's is empty. */
  readonly after: {readonly source: string; readonly target: string}
  readonly foreign?: Foreign
}

/** Somebody's decision that a finding is none. It expires when source or target changes. */
export interface Waiver {
  readonly rule: string
  readonly reason: string
  readonly author: string
  readonly sourceHash: string
  readonly targetHash: string
}

/** The category of the note on a unit whose pairs were found by alignment: `s1 0.98, s2 0.41`. */
export const alignedCategory = 'ordbro:aligned'

export interface Note {
  /** `author`: from the article's directives, follows the source. Others are kept as they are. */
  readonly category: string
  readonly text: string
  readonly attributes?: Attributes
}

/** A term of the glossary that occurs in the unit, for the translator. */
export interface TermHint {
  readonly concept: string
  readonly term: string
  readonly translations: readonly string[]
  readonly definition?: string
}

/** A translation that the memory has for a segment, for the translator. Codes are those of the segment, by their ids. */
export interface MatchHint {
  /** The segment that it is for. */
  readonly segment: string
  /** What was translated then. */
  readonly source: readonly Run[]
  readonly target: readonly Run[]
  readonly tier: Tier
  /** How much of the sentence is the same, 0–100. */
  readonly similarity: number
  /** What is left of 100 after all that the memory takes off a translation: nobody reviewed it, a machine made it. */
  readonly quality: number
  /** Both in one: the score, 100 at most; the best stand first. */
  readonly suitability: number
  /** The file of the project that says it. */
  readonly origin: string
}

/** Attributes and elements that ordbro does not know, kept and written back where they stood. */
export interface Foreign {
  readonly attributes: Attributes
  /** Serialized elements, in order. */
  readonly elements: readonly string[]
}

/** All units of a file, in document order. */
export function unitsOf(file: SegmentFile): StoredUnit[] {
  return file.groups.flatMap((group) => group.units)
}
