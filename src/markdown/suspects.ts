import type {MarkdownExtraction} from './extraction.ts'
import {bomLength} from './parse.ts'
import type {Place} from './place.ts'
import type {Difference} from './proof/compare.ts'
import type {Piece} from './render.ts'
import {rangeOf} from './source.ts'

/**
 * The changed places that a difference may come from: those that it stands in. One that broke its own block can show in
 * what follows it, so where nothing holds the difference it is the neighbours on both sides.
 */
export function suspectsOf(
  extraction: MarkdownExtraction,
  changed: readonly Place[],
  pieces: readonly Piece[],
  difference: Difference
): readonly Place[] {
  const bom = bomLength(extraction.source.text)
  const at = difference.expectedAt + bom
  const holding = changed.filter((place) => holds(extraction, place, at))
  if (holding.length > 0) return holding
  const built = difference.at + bom
  const beside = [
    pieces.find((piece) => piece.start > built)?.place,
    pieces.findLast((piece) => piece.start <= built)?.place,
    ...(difference.expectedAt < 0
      ? []
      : [changed.find((place) => place.range.start > at), changed.findLast((place) => place.range.start <= at)])
  ]
  return [...new Set(beside.filter((place) => place !== undefined))]
}

/** Whether an offset of the article is in a place, or where the block or the node begins that the place is in. */
function holds(extraction: MarkdownExtraction, place: Place, at: number): boolean {
  if (place.range.start <= at && at < place.range.end) return true
  if (place.form === 'field') return false
  return rangeOf(extraction.source, place.form === 'inline' ? place.parent : place.owner).start === at
}
