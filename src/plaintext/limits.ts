import {Failure} from '../model/failure.ts'

/** How much a plain text may hold; what is more is a `Failure` of kind `unreadable` with the code `text-limit`. */
export const limits = {
  /** UTF-16 code units of a line: what is longer could not be read back from a segment file. */
  line: 1_000_000,
  /** Spaces in a row: what looks for them at the end of a text begins anew at each. */
  whiteSpace: 2000,
  /** Units of an article. A novel has some 5,000 paragraphs. */
  units: 6000
} as const

export type LimitName = keyof typeof limits

/** A failure for a limit that was passed at a line. */
export function overLimit(limit: LimitName, path: string, line: number): Failure {
  return new Failure('unreadable', 'text-limit', {limit, most: limits[limit]}, {path, line})
}
