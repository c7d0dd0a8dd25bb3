import {accented, japanese} from '../../src/markdown/proof/pseudo-text.ts'
import {type Random, seeded} from '../../src/markdown/proof/random.ts'
import {exactKey} from '../../src/memory/exact-key.ts'
import {fillHashOf} from '../../src/memory/promote.ts'
import {writeShortTags} from '../../src/memory/short-tags.ts'
import {flatten, mapText, type Run} from '../../src/model/run.ts'
import type {Segment, SegmentFile, State, StoredUnit} from '../../src/model/segment-file.ts'

/** How far the targets of a segment file come, of each hundred; what is left of them is `translated`. */
const shares = {final: 60, reviewed: 10, draft: 1, stale: 2}

/** Of the segments that no other article has, how many stay empty: about a twentieth of all. */
const emptyOfOwn = 0.5

/**
 * A new segment file with targets that nobody wrote, in all states that targets have. A sync leaves it as it is: only a
 * segment with the article's own word in it, once, stays empty, so that no other file can fill it.
 *
 * @param own a word that is in no other article
 */
export function fillFile(file: SegmentFile, own: string): SegmentFile {
  const random = seeded(`${file.original} ${file.target}`)
  const times = new Map<string, number>()
  for (const {codes, segments} of file.groups.flatMap(({units}) => units)) {
    for (const {source} of segments) count(times, exactKey(source, codes))
  }
  const mayBeEmpty = ({source}: Segment, {codes}: StoredUnit): boolean =>
    flatten(source).includes(own) && times.get(exactKey(source, codes)) === 1
  const fill = (segment: Segment, unit: StoredUnit): Segment =>
    mayBeEmpty(segment, unit) && random() < emptyOfOwn ? segment : filled(segment, file.target, own, random)
  const groups = file.groups.map((group) => ({
    ...group,
    units: group.units.map((unit) => ({...unit, segments: unit.segments.map((segment) => fill(segment, unit))}))
  }))
  return {...file, groups}
}

function count(times: Map<string, number>, key: string): void {
  times.set(key, (times.get(key) ?? 0) + 1)
}

function filled(segment: Segment, locale: string, own: string, random: Random): Segment {
  const {source} = segment
  const target = mapText(source, (text) => (locale === 'ja' ? japanese(text, random) : accented(text, random)))
  // A hash of a target with the article's own word would be wrong in the copies that the project maker makes.
  const least = flatten(source).includes(own) ? shares.stale + shares.draft : 0
  const chance = least + random() * (100 - least)
  if (chance < shares.stale) return stale({...segment, target, state: 'initial'})
  if (chance < shares.stale + shares.draft) {
    return {...segment, target, state: 'initial', fill: 'draft', fillHash: fillHashOf(target)}
  }
  const rest = chance - shares.stale - shares.draft
  const state: State = rest < shares.final ? 'final' : rest < shares.final + shares.reviewed ? 'reviewed' : 'translated'
  return {...segment, target, state}
}

/** As it is after somebody put a word in front of the source. */
function stale(segment: Segment & {target: readonly Run[]}): Segment {
  const {id, source, target} = segment
  const previous = {source: `Alfa ${writeShortTags(source, id)}`, target: writeShortTags(target, id)}
  return {...segment, fill: 'stale', fillHash: fillHashOf(target), previous}
}
