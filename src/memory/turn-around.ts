import type {Code} from '../model/code.ts'
import {normalizedContent} from '../model/content.ts'
import {flatten} from '../model/run.ts'
import {type Segment, type SegmentFile, type State, type StoredUnit, unitsOf} from '../model/segment-file.ts'
import {fillHashOf, isConfirmed} from './promote.ts'

const order: readonly State[] = ['initial', 'translated', 'reviewed', 'final']

/**
 * A segment file turned to another source: what was said in that locale is translated from, and what was translated from
 * is a translation. Siblings have the same ids, so that a third locale comes along sentence by sentence.
 *
 *     sv → en   Hej!   Hi!        en → sv   Hi!   Hej!
 *     sv → nb   Hej!   Hei!       en → nb   Hi!   Hei!
 *
 * A pair is as far as the less far of its two. Where the new source had no translation yet, its text is the old source.
 *
 * @param pivot the file whose target becomes the source; promoted
 * @param other the file that is turned, promoted; none for the way back to the old source
 * @param original the path of the article in its new source locale
 */
export function turnAround(pivot: SegmentFile, other: SegmentFile | undefined, original: string): SegmentFile {
  const others = new Map((other === undefined ? [] : unitsOf(other)).map((unit) => [unit.id, unit]))
  const turnUnit = (unit: StoredUnit): StoredUnit => {
    const theirs = others.get(unit.id)
    const {terms: _, matches: __, foreign: ___, ...rest} = unit
    return {
      ...rest,
      codes: joinCodes(unit.codes, theirs?.codes ?? []),
      segments: unit.segments.map((segment) =>
        other === undefined ? turnBack(segment) : turnSegment(segment, siblingOf(segment, theirs))
      ),
      notes: (theirs ?? unit).notes
    }
  }
  return {
    original,
    source: pivot.target,
    target: other?.target ?? pivot.source,
    extraction: pivot.extraction,
    groups: pivot.groups.map((group) => ({id: group.id, units: group.units.map(turnUnit)}))
  }
}

const plain = {fill: undefined, fillHash: undefined, previous: undefined, waivers: [], locked: false} as const

function turnBack(segment: Segment): Segment {
  const {id, source, after} = segment
  const turned = {id, source: newSource(segment), target: source, ...plain}
  const space = {source: after.target, target: after.source}
  if (!hasTarget(segment)) return {...turned, target: undefined, state: 'initial', after: space}
  return isConfirmed(segment) ? {...turned, state: segment.state, after: space} : {...asDraft(turned), after: space}
}

function turnSegment(segment: Segment, theirs: Segment | undefined): Segment {
  const turned = {id: segment.id, source: newSource(segment), target: theirs?.target, ...plain}
  const after = {source: segment.after.target, target: theirs?.after.target ?? segment.after.target}
  if (theirs === undefined || !hasTarget(theirs)) return {...turned, target: undefined, state: 'initial', after}
  const isSure = isConfirmed(theirs) && (isConfirmed(segment) || !hasTarget(segment))
  if (!isSure) return {...asDraft(turned), after}
  const state = hasTarget(segment) ? lower(segment.state, theirs.state) : theirs.state
  return {...turned, state, locked: theirs.locked, after}
}

/** The sibling that translates the same sentence; one that was not brought up to the article yet does not. */
function siblingOf({id, source}: Segment, unit: StoredUnit | undefined): Segment | undefined {
  const segment = unit?.segments.find((each) => each.id === id)
  return segment && normalizedContent(segment.source) === normalizedContent(source) ? segment : undefined
}

function newSource(segment: Segment): Segment['source'] {
  return hasTarget(segment) ? segment.target! : segment.source
}

/** Drafts that nobody confirmed are not in the article. */
function hasTarget(segment: Segment): boolean {
  const counts = isConfirmed(segment) || segment.fill === 'stale'
  return counts && /[^ \t\r\n]/.test(flatten(segment.target ?? []))
}

function asDraft(segment: Omit<Segment, 'state' | 'after'>): Omit<Segment, 'after'> {
  return {...segment, state: 'initial', fill: 'draft', fillHash: fillHashOf(segment.target ?? [])}
}

function lower(one: State, other: State): State {
  return order[Math.min(order.indexOf(one), order.indexOf(other))]!
}

function joinCodes(codes: readonly Code[], more: readonly Code[]): Code[] {
  const known = new Set(codes.map(({id}) => id))
  return [...codes, ...more.filter(({id}) => !known.has(id))]
}
