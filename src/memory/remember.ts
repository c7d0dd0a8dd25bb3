import type {Locale} from '../model/locale.ts'
import type {MemoryEntry} from '../model/memory.ts'
import {codeIds, type Run, renameCodes} from '../model/run.ts'
import type {Segment, SegmentFile} from '../model/segment-file.ts'
import {adaptableIds} from './adapt-codes.ts'
import {entryOf, placedSegments, previousEntry} from './entry.ts'
import {exactKey} from './exact-key.ts'
import {type KeptPlaces, keptPlaces} from './kept-places.ts'
import {ownRuns} from './own-runs.ts'
import {isConfirmed} from './promote.ts'

/** What has been said before, by what it translates and by where it stood. */
export interface Memory {
  /** Confirmed translations of one text with its codes (`exactKey`), in the order in which they were remembered. */
  exact(source: Locale, target: Locale, key: string): readonly Remembered[]
  /** What left the segment files of a pair of locales. */
  kept(source: Locale, target: Locale): KeptPlaces
}

export interface Remembered {
  readonly entry: MemoryEntry
  /** Codes bear their place in the source, from 0, so that translations compare and can be adapted. */
  readonly target: readonly Run[]
}

/**
 * Index all confirmed translations: those in segment files, those that left them, and of a stale segment the pair that
 * was confirmed before.
 */
export function remember(files: readonly SegmentFile[], kept: readonly MemoryEntry[]): Memory {
  const exact = new Map<string, Remembered[]>()
  const add = (one: Remembered): void => {
    const {source, target, segment, codes} = one.entry
    const key = [source, target, exactKey(segment.source, codes)].join('\0')
    const list = exact.get(key)
    if (list === undefined) exact.set(key, [one])
    else list.push(one)
  }
  for (const file of files) for (const one of rememberedIn(file)) add(one)
  for (const entry of kept) for (const one of asRemembered(entry)) add(one)

  const places = new Map<string, KeptPlaces>()
  return {
    exact: (source, target, key) => exact.get([source, target, key].join('\0')) ?? [],
    kept: (source, target) => {
      const pair = `${source}\0${target}`
      const known = places.get(pair) ?? keptPlaces(kept, source, target)
      places.set(pair, known)
      return known
    }
  }
}

/** What a file says that can be said again, in document order. */
export function rememberedIn(file: SegmentFile): Remembered[] {
  return placedSegments(file).flatMap((place): Remembered[] => {
    if (place.segment.target === undefined) return []
    const entry = entryOf(file, place)
    const previous = previousEntry(entry)
    return [...asRemembered(entry), ...(previous === undefined ? [] : asRemembered(previous))]
  })
}

function asRemembered(entry: MemoryEntry): Remembered[] {
  const target = isConfirmed(entry.segment) ? byPlace(entry.segment) : undefined
  return target === undefined ? [] : [{entry, target}]
}

/** Whether a promoted segment's target can be said again elsewhere. */
export function isSayable(segment: Segment): boolean {
  if (!isConfirmed(segment) || segment.target!.length === 0) return false
  return segment.target!.every(({kind}) => kind === 'text') || byPlace(segment) !== undefined
}

/**
 * Nothing where the target is empty, has a code that its source lacks, or a pair that a tool wrote in two halves: such
 * a target fits no other segment.
 */
function byPlace(segment: Segment): Run[] | undefined {
  if (segment.target === undefined || segment.target.length === 0) return undefined
  const places = new Map(codeIds(segment.source).map((id, at) => [id, String(at)]))
  const target = ownRuns(segment.target)
  if (adaptableIds(segment.target).length > codeIds(target).length) return undefined
  return codeIds(target).every((id) => places.has(id)) ? renameCodes(target, (id) => places.get(id)!) : undefined
}
