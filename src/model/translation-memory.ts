import type {Code} from './code.ts'
import type {Locale} from './locale.ts'
import type {Run} from './run.ts'
import type {State} from './segment-file.ts'
import type {Tier} from './tier.ts'

/** One sentence in several languages, any of which may be asked for, and where it was said. */
export interface MemoryUnit {
  /** What the others were translated from. */
  readonly source: Locale
  /** One for each locale; several where a sentence was translated in several ways. */
  readonly variants: readonly Variant[]
  readonly origin: Origin
}

/** A sentence in one language. */
export interface Variant {
  readonly locale: Locale
  /** Codes are named by their place in the unit's source: `1`, `2`, …; those that only this variant has come after. */
  readonly runs: readonly Run[]
  readonly codes: readonly Code[]
  /** What a tool that knows no states confirmed is `translated`. */
  readonly state: State
  /** Who made or last changed it. */
  readonly author?: string
  readonly tool?: string
  /** ISO 8601, UTC. */
  readonly created?: string
  readonly changed?: string
  /** Plain text of the neighbours in the same language, where known; empty at an edge. */
  readonly before?: string
  readonly after?: string
  /** The structural path of its unit: a heading, a cell and a title are three contexts. */
  readonly path?: readonly string[]
  /** What makes it worth less than a translation that a person confirmed. */
  readonly doubts?: readonly Doubt[]
}

/**
 * Paired by `memory align`; not reviewed where the memory asks for it; made by a machine; of a source that has changed
 * since. What breaks a rule of the glossary is found when it is looked up.
 */
export type Doubt = 'aligned' | 'unreviewed' | 'machine' | 'stale' | 'glossary'

export interface Origin {
  /** The file of the project that says it: a segment file, or a TMX. */
  readonly file: string
  /** The article's path, its unit and segment, where known. */
  readonly article?: string
  readonly unit?: string
  readonly segment?: string
}

/** What a translator has before them. */
export interface MemoryQuery {
  readonly source: Locale
  readonly target: Locale
  readonly runs: readonly Run[]
  readonly codes: readonly Code[]
  readonly before?: string
  readonly after?: string
  readonly path?: readonly string[]
}

/** A translation that was made before, and how well it fits. */
export interface Match {
  /** What was translated then. */
  readonly source: Variant
  /** Its translation, numbers adapted to the query; in the order of worth. */
  readonly target: Variant
  /** 0–101. */
  readonly score: number
  readonly tier: Tier
  readonly parts: ScoreParts
  /** Whether the translation's numbers were others, and are those of the query now. */
  readonly adapted?: true
  readonly origin: Origin
  /** The languages that it came through: `['sv', 'en', 'ja']` for a pivot. */
  readonly via?: readonly Locale[]
}

/** A score taken apart: score = token score − everything that is listed, but for the tiers with a score of their own. */
export interface ScoreParts {
  /** Tokens of the longer text. */
  readonly tokens: number
  /** Tokens to insert, delete or replace. */
  readonly edits: number
  /** Codes that differ; one point each, five at most. */
  readonly codes: number
  /** Numbers that differ. */
  readonly numbers: number
  /** Whether case or white space differs; one point. */
  readonly case: number
  /** Whether the final punctuation differs; two points. */
  readonly punctuation: number
  /** What the memory itself takes off. */
  readonly penalties: readonly Penalty[]
}

export interface Penalty {
  readonly name: Doubt | 'pivot' | 'kin'
  /** 1 or more. */
  readonly points: number
}
