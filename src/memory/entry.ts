import type {Code} from '../model/code.ts'
import type {MemoryEntry} from '../model/memory.ts'
import {codeIds, plainText, type Run} from '../model/run.ts'
import {type Segment, type SegmentFile, type StoredUnit, unitsOf} from '../model/segment-file.ts'
import {promote} from './promote.ts'
import {readShortTags} from './short-tags.ts'

/** A segment where it stands, with the plain source text of its neighbours in the article. */
export interface PlacedSegment {
  readonly unit: StoredUnit
  readonly segment: Segment
  readonly before: string
  readonly after: string
}

/** All segments of a file in document order; the neighbours of the first and of the last are empty. */
export function placedSegments(file: SegmentFile): PlacedSegment[] {
  const all = unitsOf(file).flatMap((unit) => unit.segments.map((segment) => ({unit, segment})))
  const texts = all.map(({segment}) => plainText(segment.source))
  return all.map((place, at) => ({...place, before: texts[at - 1] ?? '', after: texts[at + 1] ?? ''}))
}

/** A segment with all that must come back when its sentence comes back. Author notes come back with the article. */
export function entryOf(file: SegmentFile, {unit, segment, before, after}: PlacedSegment): MemoryEntry {
  const used = new Set([...codeIds(segment.source), ...codeIds(segment.target ?? [])])
  return {
    source: file.source,
    target: file.target,
    original: file.original,
    unit: unit.id,
    path: unit.path,
    segment: promote(segment),
    codes: unit.codes.filter(({id}) => used.has(id)),
    notes: unit.notes.filter(({category}) => category !== 'author'),
    before,
    after
  }
}

/**
 * The pair that was last confirmed before a segment's source changed, as an entry of its own. A code that the segment
 * no longer has comes back as its tag: what it was in the article is not known any more.
 */
export function previousEntry(entry: MemoryEntry): MemoryEntry | undefined {
  const {segment} = entry
  if (segment.previous === undefined) return undefined
  const source = readShortTags(segment.previous.source, segment.id)
  const target = readShortTags(segment.previous.target, segment.id)
  const known = new Map(entry.codes.map((code) => [code.id, code]))
  const codes = new Map<string, Code>()
  for (const code of tagCodes([...source, ...target])) {
    if (!codes.has(code.id)) codes.set(code.id, known.get(code.id) ?? code)
  }
  return {
    ...entry,
    segment: {
      ...segment,
      source,
      target,
      state: 'translated',
      fill: undefined,
      fillHash: undefined,
      previous: undefined
    },
    codes: [...codes.values()]
  }
}

function tagCodes(runs: readonly Run[]): Code[] {
  return runs.flatMap((run): Code[] => {
    if (run.kind !== 'ph' && run.kind !== 'pc') return []
    const label = run.id.replace(/^.*\./, '')
    const code: Code = {id: run.id, kind: run.kind, type: 'html', open: '', label, equiv: '', canDelete: false}
    return run.kind === 'ph' ? [code] : [{...code, close: ''}, ...tagCodes(run.children)]
  })
}
