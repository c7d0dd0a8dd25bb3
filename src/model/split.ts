import type {Run} from './run.ts'
import type {Unit} from './unit.ts'

/** A unit cut into sentences. */
export interface SplitUnit {
  readonly unit: Unit
  readonly sentences: readonly Sentence[]
}

export interface Sentence {
  /** Without white space at its ends. Codes keep the ids of the unit. */
  readonly source: readonly Run[]
  /** The white space up to the next sentence; empty after the last, and between two Japanese sentences. */
  readonly after: string
}

/** How a unit is cut: `segment/split.ts` does it by the rules of the locale, a stored file by what it holds. */
export type Splitter = (unit: Unit) => readonly Sentence[]
