import {normalizedContent} from '../../model/content.ts'
import {codeIds, type Run, renameCodes} from '../../model/run.ts'
import type {Segment, State} from '../../model/segment-file.ts'
import {fillHashOf, isConfirmed} from '../promote.ts'
import {readShortTags, writeShortTags} from '../short-tags.ts'

/** A stored segment whose source changed. All ids are those of the new file. */
export interface Change {
  /** Promoted: what a person wrote counts as confirmed. */
  readonly was: Segment
  readonly source: readonly Run[]
  /** The old target without the codes that are gone. */
  readonly target: readonly Run[] | undefined
  /** How far the segment had come when its source was as it is now; known only when the memory kept it. */
  readonly rankOnce: State | undefined
}

/**
 * A segment whose source changed.
 *
 * | was                                     | becomes                                                         |
 * |-----------------------------------------|-----------------------------------------------------------------|
 * | stale, and its confirmed source is back | what it was                                                     |
 * | stale                                   | stale still: nothing confirmed since, so `previous` stays       |
 * | confirmed                               | stale: its old target, and the confirmed pair in `previous`     |
 * | a draft, or nothing                     | nothing: it was no one's work, and is filled in anew            |
 */
export function changeSegment({was, source, target, rankOnce}: Change): Segment {
  if (target === undefined || was.target === undefined) return {...was, ...unfilled, source, target: undefined}
  if (was.fill === 'stale') {
    const restored = confirmedTarget(was, source, target)
    if (restored === undefined) return {...was, source, target, fillHash: fillHashOf(target)}
    return {...was, ...unfilled, source, target: restored, state: rankOnce ?? 'translated'}
  }
  if (!isConfirmed(was)) return {...was, ...unfilled, source, target: undefined, state: 'initial'}
  const previous = {source: writeShortTags(was.source, was.id), target: writeShortTags(was.target, was.id)}
  return {...was, source, target, state: 'initial', fill: 'stale', fillHash: fillHashOf(target), previous}
}

const unfilled = {fill: undefined, fillHash: undefined, previous: undefined} as const

/** The last confirmed target, when the source is again what it translated. */
function confirmedTarget({id, previous}: Segment, source: readonly Run[], target: readonly Run[]) {
  if (previous === undefined) return undefined
  const once = readShortTags(previous.source, id)
  if (normalizedContent(once) !== normalizedContent(source)) return undefined
  // Untouched, it may hold what short tags cannot say: the annotations of other tools.
  if (writeShortTags(target, id) === previous.target) return target
  const now = codeIds(source)
  const names = new Map(codeIds(once).map((name, at) => [name, now[at]!]))
  return renameCodes(readShortTags(previous.target, id), (name) => names.get(name) ?? name)
}
