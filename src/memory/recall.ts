import {normalizedContent} from '../model/content.ts'
import type {MemoryEntry} from '../model/memory.ts'
import {codeIds, type Run, renameCodes} from '../model/run.ts'
import type {Note, Segment, SegmentFile, StoredUnit} from '../model/segment-file.ts'
import {adaptCodes} from './adapt-codes.ts'
import {contextKey} from './context-key.ts'
import {type PlacedSegment, placedSegments} from './entry.ts'
import {exactKey} from './exact-key.ts'
import {isShort} from './is-short.ts'
import {fillHashOf, movedFillHash} from './promote.ts'
import type {Memory, Remembered} from './remember.ts'
import {writeShortTags} from './short-tags.ts'

/** A segment that the memory filled, and with what. */
export interface Filled {
  readonly unit: string
  readonly segment: string
  /** `kept`: its old self came back. `context`: counts as translated. `exact`: a draft. */
  readonly tier: 'kept' | 'context' | 'exact'
  readonly from: MemoryEntry
}

/**
 * Fill the segments that have no target with what was said before, best first:
 *
 * - what once left this very place comes back as it was: target, state, waivers, and the notes of its unit;
 * - 101: same text, codes and source neighbours, at an edge of the article the same structural path: translated;
 * - 100: same text and codes: a draft, and so is every match of a very short text.
 *
 * A locked segment is left alone.
 */
export function fillFrom(memory: Memory, file: SegmentFile): {file: SegmentFile; filled: Filled[]} {
  const filled: Filled[] = []
  const fills = new Map<Segment, Segment>()
  const notes = new Map<StoredUnit, readonly Note[]>()
  const kept = memory.kept(file.source, file.target)
  for (const place of placedSegments(file)) {
    const {unit, segment} = place
    if (segment.target !== undefined || segment.locked) continue
    const once = kept.inUnit(file.original, unit.id).find((entry) => isSelf(entry, segment))
    const match = once === undefined ? bestMatch(memory, file, place) : undefined
    if (once !== undefined) {
      fills.set(segment, comeBack(once, segment, unit))
      notes.set(unit, withNotes(notes.get(unit) ?? unit.notes, once.notes))
      filled.push({unit: unit.id, segment: segment.id, tier: 'kept', from: once})
    } else if (match !== undefined) {
      fills.set(segment, match.segment)
      filled.push({unit: unit.id, segment: segment.id, tier: match.tier, from: match.from})
    }
  }
  if (filled.length === 0) return {file, filled}
  const groups = file.groups.map((group) => ({
    ...group,
    units: group.units.map((unit) => ({
      ...unit,
      segments: unit.segments.map((segment) => fills.get(segment) ?? segment),
      notes: notes.get(unit) ?? unit.notes
    }))
  }))
  return {file: {...file, groups}, filled}
}

function isSelf({segment: once}: MemoryEntry, segment: Segment): boolean {
  if (once.id !== segment.id || once.target === undefined) return false
  return normalizedContent(once.source) === normalizedContent(segment.source)
}

function comeBack({segment: once, codes}: MemoryEntry, now: Segment, unit: StoredUnit): Segment {
  const ids = codeIds(now.source)
  const renamed = new Map(codeIds(once.source).map((id, at) => [id, ids[at]!]))
  const known = new Set(unit.codes.map(({id}) => id))
  const rename = (id: string): string | undefined => renamed.get(id) ?? (known.has(id) ? id : undefined)
  const equivOf = (id: string): string => codes.find((code) => code.id === id)?.equiv ?? ''
  const target = once.target && adaptCodes(once.target, rename, equivOf)
  const sameAfter = once.after.source === now.after.source && once.after.target !== ''
  const after = sameAfter ? once.after : now.after
  return {...once, source: now.source, target, fillHash: movedFillHash(once, target), after}
}

function withNotes(notes: readonly Note[], kept: readonly Note[]): readonly Note[] {
  const known = new Set(notes.map((note) => JSON.stringify(note)))
  const missing = kept.filter((note) => !known.has(JSON.stringify(note)))
  return missing.length === 0 ? notes : [...notes, ...missing]
}

function bestMatch(memory: Memory, file: SegmentFile, place: PlacedSegment) {
  const {unit, segment} = place
  const same = memory.exact(file.source, file.target, exactKey(segment.source, unit.codes))
  if (same.length === 0) return undefined
  const inContext = same.filter(({entry}) => hasContext(entry, place))
  const best = choose(inContext.length > 0 ? inContext : same, unit.path)
  const ids = codeIds(segment.source)
  const target: Run[] = renameCodes(best.target, (at) => ids[Number(at)]!)
  const sure = inContext.length > 0 && !isShort(segment.source, file.source)
  const filled: Segment = {
    ...segment,
    target,
    state: sure ? 'translated' : 'initial',
    fill: sure ? 'auto' : 'exact',
    fillHash: fillHashOf(target)
  }
  return {segment: filled, tier: sure ? ('context' as const) : ('exact' as const), from: best.entry}
}

function hasContext(entry: MemoryEntry, {unit, before, after}: PlacedSegment): boolean {
  return contextKey(entry) === contextKey({before, after, path: unit.path})
}

function samePath(entry: MemoryEntry, path: readonly string[]): boolean {
  return entry.path.join('\0') === path.join('\0')
}

/** The same path before another, then what was said most often, then what was remembered first. */
function choose(candidates: readonly Remembered[], path: readonly string[]): Remembered {
  const times = new Map<string, number>()
  const name = ({target}: Remembered): string => writeShortTags(target, '')
  for (const candidate of candidates) times.set(name(candidate), (times.get(name(candidate)) ?? 0) + 1)
  const rank = (candidate: Remembered): number =>
    (samePath(candidate.entry, path) ? candidates.length + 1 : 0) + times.get(name(candidate))!
  return candidates.reduce((best, candidate) => (rank(candidate) > rank(best) ? candidate : best))
}
