import type {Code} from './code.ts'
import type {Locale} from './locale.ts'
import type {Note, Segment} from './segment-file.ts'

/** A confirmed translation and where it was made. */
export interface MemoryEntry {
  readonly source: Locale
  readonly target: Locale
  /** The article's path. */
  readonly original: string
  readonly unit: string
  /** The structural path of its unit. */
  readonly path: readonly string[]
  /** With everything that must come back when the sentence comes back. */
  readonly segment: Segment
  readonly codes: readonly Code[]
  readonly notes: readonly Note[]
  /** Plain text of the source neighbours in the article, for the 101 match; empty at an edge. */
  readonly before: string
  readonly after: string
}
