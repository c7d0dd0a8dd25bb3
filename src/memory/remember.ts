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
  // Few of them are ever asked for: the others are no more than their keys.
  const exact = new Map<string, (() => Remembered[])[]>()
  const asked = new Map<string, readonly Remembered[]>()
  const add = (source: Locale, target: Locale, key: string, say: () => Remembered[]): void => {
    const name = [source, target, key].join('\0')
    const list = exact.get(name)
    if (list === undefined) exact.set(name, [say])
    else list.push(say)
  }
  const addEntry = (entry: MemoryEntry): void => {
    const {source, target, segment, codes} = entry
    add(source, target, exactKey(segment.source, codes), () => asRemembered(entry))
  }
  for (const file of files) {
    for (const place of placedSegments(file)) {
      const {unit, segment} = place
      if (segment.target === undefined) continue
      add(file.source, file.target, exactKey(segment.source, unit.codes), () => asRemembered(entryOf(file, place)))
      const previous = segment.previous && previousEntry(entryOf(file, place))
      if (previous !== undefined) addEntry(previous)
    }
  }
  for (const entry of kept) addEntry(entry)

  const places = new Map<string, KeptPlaces>()
  return {
    exact: (source, target, key) => {
      const name = [source, target, key].join('\0')
      const known = asked.get(name) ?? (exact.get(name) ?? []).flatMap((say) => say())
      asked.set(name, known)
      return known
    },
    kept: (source, target) => {
      const pair = `${source}\0${target}`
      const known = places.get(pair) ?? keptPlaces(kept, source, target)
      places.set(pair, known)
      return known
    }
  }
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
