import {codeIds, mergeText, type Run} from '../model/run.ts'
import type {MatchHint, SegmentFile, StoredUnit} from '../model/segment-file.ts'
import type {Match, MemoryQuery, Variant} from '../model/translation-memory.ts'
import {adaptCodes} from './adapt-codes.ts'
import {queryOf} from './draft.ts'
import {type PlacedSegment, placedSegments} from './entry.ts'
import {isConfirmed} from './promote.ts'
import {writeShortTags} from './short-tags.ts'

/** How many a segment gets: who has to read more than these has sooner translated it. */
const most = 3

/** The matches of a query, best first. */
export type FindMatches = (query: MemoryQuery) => readonly Match[]

/**
 * A file with the memory's candidates for each segment that nobody has confirmed, those that stood there before replaced.
 * Units for which another tool has written candidates keep those alone.
 *
 * @returns the file itself where it has these candidates already
 */
export function offerMatches(file: SegmentFile, find: FindMatches): SegmentFile {
  const places = Map.groupBy(placedSegments(file), ({unit}) => unit)
  let isSame = true
  const offered = (unit: StoredUnit): StoredUnit => {
    const {matches: before = [], ...rest} = unit
    const open = isTaken(unit) ? [] : places.get(unit)!.filter(({segment}) => !segment.locked && !isConfirmed(segment))
    const matches = open.flatMap((place) => hintsFor(place, find(queryOf(file, place))))
    if (JSON.stringify(matches) === JSON.stringify(before)) return unit
    isSame = false
    return matches.length === 0 ? rest : {...rest, matches}
  }
  const groups = file.groups.map((group) => ({...group, units: group.units.map(offered)}))
  return isSame ? file : {...file, groups}
}

function isTaken({foreign}: StoredUnit): boolean {
  return foreign?.elements.some((element) => /^<mtc:matches[\s>]/.test(element)) === true
}

/** The best, each translation once. */
function hintsFor({segment}: PlacedSegment, matches: readonly Match[]): MatchHint[] {
  const hints = new Map<string, MatchHint>()
  const ids = codeIds(segment.source)
  for (const {source, target, score, tier, parts, adapted, origin} of matches) {
    const runs = withIds(target, ids)
    const name = writeShortTags(runs, '')
    if (hints.has(name)) continue
    const taken = parts.penalties.reduce((sum, {points}) => sum + points, 0)
    hints.set(name, {
      segment: segment.id,
      // Beside numbers that are adapted stands the sentence that has them.
      source: adapted ? segment.source : withIds(source, ids),
      target: runs,
      tier,
      similarity: Math.min(100, score + taken),
      quality: Math.max(0, 100 - taken),
      suitability: Math.min(100, score),
      origin: origin.file
    })
    if (hints.size === most) break
  }
  return [...hints.values()]
}

/** A text with the segment's codes, each once. One that the segment has not goes, and leaves what it read as. */
function withIds({runs, codes}: Variant, ids: readonly string[]): Run[] {
  const equivs = new Map(codes.map(({id, equiv}) => [id, equiv]))
  const used = new Set<string>()
  const renamed = (name: string): string | undefined => {
    const id = ids[Number(name) - 1]
    if (id === undefined || used.has(id)) return undefined
    used.add(id)
    return id
  }
  return mergeText(adaptCodes(runs, renamed, (id) => equivs.get(id) ?? ''))
}
