import {normalizedText} from '../model/content.ts'
import type {MemoryEntry} from '../model/memory.ts'
import {codeIds, type Run, renameCodes} from '../model/run.ts'
import {alignedCategory, type SegmentFile} from '../model/segment-file.ts'
import type {Doubt, MemoryUnit, Variant} from '../model/translation-memory.ts'
import {entryOf, placedSegments, previousEntry} from './entry.ts'
import {ownRuns} from './own-runs.ts'
import {isConfirmed} from './promote.ts'

/** What the confirmed segments of a file are to a memory, and of stale ones what was confirmed before. */
export function unitsOfFile(file: SegmentFile, path: string): MemoryUnit[] {
  return placedSegments(file).flatMap((place) => {
    const entry = entryOf(file, place)
    const before = previousEntry({...entry, segment: place.segment})
    return [unitOf(entry, path), before && unitOf(before, path, ['stale'])].filter((unit) => unit !== undefined)
  })
}

/**
 * A confirmed translation as a unit of two variants. Codes are named by their place in the source, as everywhere in a
 * memory: the names of a segment file mean nothing elsewhere.
 *
 * @param file that says it
 * @param given what makes it doubtful besides
 * @returns nothing where there is no target, or one that nobody confirmed
 */
export function unitOf(entry: MemoryEntry, file: string, given: readonly Doubt[] = []): MemoryUnit | undefined {
  const {segment, codes, source, target, original, unit, path, before, after} = entry
  if (!isConfirmed(segment) || segment.target === undefined || segment.target.length === 0) return undefined
  const names = new Map<string, string>()
  for (const id of [...codeIds(segment.source), ...codeIds(segment.target)])
    if (!names.has(id)) names.set(id, String(names.size + 1))
  const variant = (locale: string, runs: readonly Run[]): Variant => {
    const own = renameCodes(ownRuns(runs), (id) => names.get(id)!)
    const used = new Set(codeIds(own))
    return {
      locale,
      runs: own,
      codes: codes.flatMap((code) => {
        const id = names.get(code.id)
        return id !== undefined && used.has(id) ? {...code, id} : []
      }),
      state: segment.state
    }
  }
  // Who reviewed it has seen that the two belong together.
  const isAligned = segment.state === 'translated' && entry.notes.some(({category}) => category === alignedCategory)
  const doubts: readonly Doubt[] = isAligned ? [...given, 'aligned'] : given
  const context = {before: normalizedText(before), after: normalizedText(after), path}
  return {
    source,
    variants: [
      {...variant(source, segment.source), ...context},
      {...variant(target, segment.target), ...(doubts.length > 0 && {doubts})}
    ],
    origin: {file, article: original, unit, segment: segment.id}
  }
}
