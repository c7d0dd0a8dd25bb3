import type {Status} from '../check/checked.ts'
import {isConfirmed} from '../memory/promote.ts'
import {flatten} from '../model/run.ts'
import type {Segment} from '../model/segment-file.ts'

/** How far a segment is. Ask it of a promoted one. */
export function segmentStatus(segment: Segment): Status {
  const {target, state, fill} = segment
  if (target === undefined || !/[^ \t\r\n]/.test(flatten(target)))
    return state === 'initial' || target === undefined ? 'missing' : 'empty'
  if (fill === 'stale') return 'stale'
  return isConfirmed(segment) ? 'confirmed' : 'draft'
}
