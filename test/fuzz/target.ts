import type {Arbitrary} from 'fast-check'
import type {Random} from '../../src/markdown/proof/random.ts'

/** A reader of strangers' text that is fuzzed: a row of `targets.ts`. */
export interface FuzzTarget {
  /** Real texts, broken ones and hostile ones, to be changed. */
  readonly seeds: () => readonly string[]
  /** Texts by the grammar. */
  readonly generated: Arbitrary<string>
  /** What a change may put anywhere. */
  readonly pieces: readonly string[]
  /** Whether the text is of the other dialect that the target has: MDX. Drawn anew for each case. */
  readonly dialects: readonly string[]
  /** Throws when a promise is broken. A `Failure` of kind `unreadable` is none; it is told by its code. */
  readonly attempt: (text: string, dialect: string, random: Random) => string
}

/** A broken promise. */
export class Broken extends Error {}
