import type {Segment, StoredUnit} from '../../model/segment-file.ts'
import type {Sentence} from '../../model/split.ts'
import type {Unit} from '../../model/unit.ts'

/** A unit of the article on its way into the file: what it was before, and how it is cut. */
export interface PlannedUnit {
  readonly unit: Unit
  /** The stored unit that it carries on, whose id and notes it keeps. */
  readonly heirOf: StoredUnit | undefined
  readonly sentences: readonly PlannedSentence[]
}

export interface PlannedSentence {
  readonly sentence: Sentence
  readonly origin: Origin | undefined
}

/** The stored segment that a sentence was. */
export interface Origin {
  readonly unit: StoredUnit
  readonly segment: Segment
  /** Whether the text is the same; else it changed and the translation is stale. */
  readonly same: boolean
}
