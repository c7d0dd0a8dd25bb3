import type {Locale} from '../../model/locale.ts'
import type {MemoryUnit, Variant} from '../../model/translation-memory.ts'
import type {Way} from './score.ts'

/** A translation of a text that is like the query, and how it was come by. */
export interface Candidate {
  readonly source: Variant
  readonly target: Variant
  readonly unit: MemoryUnit
  readonly way: Way
  readonly via: readonly Locale[]
}
