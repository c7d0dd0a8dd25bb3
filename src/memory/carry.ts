import type {SegmentFile} from '../model/segment-file.ts'
import type {Unit} from '../model/unit.ts'
import type {Carried, CarryContext} from './carry/carried.ts'
import {keepFile} from './carry/keep-file.ts'
import {rebuildFile} from './carry/rebuild-file.ts'

/**
 * Carry the translations of an article over to the article as it is now. Whatever text did not change keeps its id,
 * target, state and notes, wherever it went; what changed a little is stale; what is gone is handed out as `left`.
 *
 * @param stored the segment file as it stands; none for a new one
 * @param units the article's units in document order
 * @returns with `stored` itself where nothing has changed
 */
export function carry(stored: SegmentFile | undefined, units: readonly Unit[], context: CarryContext): Carried {
  return keepFile(stored, units, context) ?? rebuildFile(stored, units, context)
}
