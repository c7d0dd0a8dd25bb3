import {contentHash} from '../model/hash.ts'
import {flatten, type Run} from '../model/run.ts'
import type {Segment} from '../model/segment-file.ts'
import {writeShortTags} from './short-tags.ts'

/**
 * A segment as it counts: what a person has written or confirmed becomes `translated`, everything else stays as it is.
 *
 * | target                                   | state        | fill                    | becomes                  |
 * |------------------------------------------|--------------|-------------------------|--------------------------|
 * | a 101 match, untouched                   | `translated` | `auto`                  | itself                   |
 * | a fill, untouched                        | `initial`    | `exact`, `fuzzy`, `draft` | itself: a draft        |
 * | its source changed, untouched            | `initial`    | `stale`                 | itself                   |
 * | not empty, no mark, or other than marked | `initial`    | any                     | `translated`, no mark    |
 *
 * A tool that raises the state confirms as well, whether or not it takes the mark away.
 */
export function promote(segment: Segment): Segment {
  const {target, state, fill, fillHash} = segment
  if (target === undefined) return segment
  const changed = fillHash !== undefined && fillHashOf(target) !== fillHash
  const marked = fill !== undefined && !changed
  if (state === 'initial') {
    return marked || isBlank(target) ? segment : unmarked({...segment, state: 'translated'})
  }
  return fill === undefined || (fill === 'auto' && marked) ? segment : unmarked(segment)
}

/** Whether the target counts as a translation: `translated` or better, and not stale. Ask it of a promoted segment. */
export function isConfirmed(segment: Segment): boolean {
  return segment.target !== undefined && segment.state !== 'initial' && segment.fill !== 'stale'
}

/**
 * The name of a target, to tell later whether somebody changed it. Text and codes count; annotations, and whether a
 * pair is written as one element or two halves, do not, since tools rewrite those without a person's doing.
 */
export function fillHashOf(target: readonly Run[]): string {
  return contentHash(writeShortTags(target, ''))
}

/** Nothing but white space: what tools leave in a target that nobody wrote. */
function isBlank(target: readonly Run[]): boolean {
  return /^[ \t\r\n]*$/.test(flatten(target))
}

function unmarked(segment: Segment): Segment {
  return {...segment, fill: undefined, fillHash: undefined, previous: undefined}
}

/** The fill hash of a segment whose target gets other code ids: what nobody touched stays untouched. */
export function movedFillHash({target, fillHash}: Segment, moved: readonly Run[] | undefined): string | undefined {
  const untouched = fillHash !== undefined && target !== undefined && fillHashOf(target) === fillHash
  return untouched && moved !== undefined ? fillHashOf(moved) : fillHash
}
