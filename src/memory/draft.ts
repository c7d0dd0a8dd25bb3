import {codeIds, mergeText, type Run} from '../model/run.ts'
import type {Fill, Segment, SegmentFile} from '../model/segment-file.ts'
import type {Match, MemoryQuery} from '../model/translation-memory.ts'
import {adaptCodes} from './adapt-codes.ts'
import {type PlacedSegment, placedSegments} from './entry.ts'
import {isShort} from './is-short.ts'
import {fillHashOf} from './promote.ts'

/** How many segments were filled, by what they count as: a 101 match is translated, all others are drafts. */
export type Drafted = Readonly<Record<'context' | 'exact' | 'fuzzy', number>>

/** The best match of a query, or nothing where none is good enough. */
export type BestMatch = (query: MemoryQuery) => Match | undefined

/**
 * The segments of a file that a sync has made and found nothing for. What was empty before is left alone: somebody may be
 * at work on it, in another branch too, and drafts that follow what is typed beside them would meet each other when the
 * branches do. So is what is locked.
 *
 * @param before the file as it was
 */
export function newPlaces(file: SegmentFile, before: SegmentFile | undefined): PlacedSegment[] {
  const old = new Set(before === undefined ? [] : placedSegments(before).map(nameOf))
  return placedSegments(file).filter((place) => {
    const {target, locked} = place.segment
    return target === undefined && !locked && !old.has(nameOf(place))
  })
}

function nameOf({unit, segment}: PlacedSegment): string {
  return `${unit.id}/${segment.id}`
}

/**
 * Fills segments with the best match of the memory. A 101 counts as translated, but for a very short text; a 100, a similar
 * one, and what came through another language are drafts.
 *
 * @param places of the file, without a target
 */
export function draftFile(
  file: SegmentFile,
  places: readonly PlacedSegment[],
  best: BestMatch
): {file: SegmentFile; drafted: Drafted} {
  const drafted = {context: 0, exact: 0, fuzzy: 0}
  const fills = new Map<Segment, Segment>()
  for (const place of places) {
    const {segment} = place
    const match = best(queryOf(file, place))
    if (match === undefined) continue
    const tier =
      match.score >= 101 && !isShort(segment.source, file.source) ? 'context' : match.score >= 100 ? 'exact' : 'fuzzy'
    const target = ownCodes(match, codeIds(segment.source))
    fills.set(segment, {
      ...segment,
      target,
      state: tier === 'context' ? 'translated' : 'initial',
      fill: fillOf[tier],
      fillHash: fillHashOf(target)
    })
    drafted[tier]++
  }
  if (fills.size === 0) return {file, drafted}
  const groups = file.groups.map((group) => ({
    ...group,
    units: group.units.map((unit) => ({...unit, segments: unit.segments.map((each) => fills.get(each) ?? each)}))
  }))
  return {file: {...file, groups}, drafted}
}

const fillOf: Readonly<Record<keyof Drafted, Fill>> = {context: 'auto', exact: 'exact', fuzzy: 'fuzzy'}

/** Whether a match may be a draft: one with numbers of another sentence would be read past. */
export function isDraft({parts, adapted}: Match): boolean {
  return parts.numbers === 0 || adapted === true
}

/** What a memory is asked for a segment: codes are named by their place, as a memory has them. */
export function queryOf(
  {source, target}: Pick<SegmentFile, 'source' | 'target'>,
  {unit, segment, before, after}: PlacedSegment
): MemoryQuery {
  const names = new Map(codeIds(segment.source).map((id, at) => [id, String(at + 1)]))
  const runs = adaptCodes(
    segment.source,
    (id) => names.get(id),
    () => ''
  )
  const codes = unit.codes.flatMap((code) => (names.has(code.id) ? {...code, id: names.get(code.id)!} : []))
  return {source, target, runs, codes, before, after, path: unit.path}
}

/** The translation with the segment's codes. One that the segment has not goes, and leaves what it read as. */
function ownCodes({target}: Match, ids: readonly string[]): Run[] {
  const equivs = new Map(target.codes.map(({id, equiv}) => [id, equiv]))
  return mergeText(
    adaptCodes(
      target.runs,
      (id) => ids[Number(id) - 1],
      (id) => equivs.get(id) ?? ''
    )
  )
}
