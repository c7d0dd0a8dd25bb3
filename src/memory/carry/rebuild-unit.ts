import type {Code} from '../../model/code.ts'
import {normalizedContent} from '../../model/content.ts'
import {codeIds, type Run, renameCodes} from '../../model/run.ts'
import type {Note, Segment, State, StoredUnit} from '../../model/segment-file.ts'
import {adaptableIds} from '../adapt-codes.ts'
import {isConfirmed} from '../promote.ts'
import type {Lenders} from './lenders.ts'
import {nameCodes} from './name-codes.ts'
import type {NamedUnit} from './name-units.ts'
import type {Origin} from './plan.ts'
import {rebuildNotes} from './rebuild-notes.ts'
import {rebuildSegment} from './rebuild-segment.ts'

export interface Rebuilding {
  /** Extracted unit id → stored unit id, for the units inside codes. */
  readonly pairs: ReadonlyMap<string, string>
  readonly targetSpace: '' | ' '
  readonly lenders: Lenders
  /** Notes of other units that this one takes over. */
  readonly adopted: readonly Note[]
}

export interface Rebuilt {
  readonly stored: StoredUnit
  /** Stored code id → extracted code id. */
  readonly codeIds: ReadonlyMap<string, string>
}

/** A unit of the new file: fresh source and codes from the article, everything else from what it was. */
export function rebuildUnit(named: NamedUnit, {pairs, targetSpace, lenders, adopted}: Rebuilding): Rebuilt {
  const {unit, heirOf, sentences, names} = named
  const extracted = new Map(unit.codes.map((code) => [code.id, code]))
  const codes: Code[] = []
  const toExtracted = new Map<string, string>()
  const renamedOf = new Map<StoredUnit, Map<string, string>>()
  const sources = sentences.map(({sentence, origin}, at): Run[] => {
    const {id, lender} = names[at]!
    const own = codeIds(sentence.source).flatMap((code) => extracted.get(code) ?? [])
    const {ids, renamed} = nameCodes(own, id, origin ? {...origin, codes: origin.unit.codes} : lender)
    const fresh = new Map(own.map((code, n) => [code.id, ids[n]!]))
    own.forEach((code, n) => {
      codes.push(storedCode(code, ids[n]!, pairs))
      toExtracted.set(ids[n]!, code.id)
    })
    if (origin !== undefined) {
      const known = renamedOf.get(origin.unit) ?? new Map<string, string>()
      for (const [old, now] of renamed) known.set(old, now)
      renamedOf.set(origin.unit, known)
    }
    return renameCodes(sentence.source, (code) => fresh.get(code) ?? code)
  })
  const segments = sentences.map(({sentence, origin}, at) =>
    rebuildSegment({
      id: names[at]!.id,
      source: sources[at]!,
      after: afterOf(sentence.after, at === sentences.length - 1, origin, targetSpace),
      origin,
      renamed: (origin && renamedOf.get(origin.unit)) ?? new Map(),
      inPlace: origin?.unit === heirOf,
      rankOnce: origin && !origin.same ? rankOnce(lenders, named.id, names[at]!.id, sources[at]!) : undefined
    })
  )
  codes.push(...targetOnly(segments, codes, heirOf))
  const stored: StoredUnit = {
    id: named.id,
    kind: unit.kind,
    path: unit.path,
    name: unit.name,
    codes,
    segments,
    notes: rebuildNotes(heirOf?.notes ?? notesOnce(lenders, named.id), unit.notes, adopted),
    ...(unit.max === undefined ? {} : {max: unit.max}),
    ...(heirOf?.terms !== undefined && isUnchanged(named, heirOf) ? {terms: heirOf.terms} : {}),
    ...matchesStill(named, heirOf, codes),
    ...(heirOf?.foreign === undefined ? {} : {foreign: heirOf.foreign})
  }
  return {stored, codeIds: toExtracted}
}

function storedCode(code: Code, id: string, pairs: ReadonlyMap<string, string>): Code {
  if (code.subFlows === undefined) return {...code, id}
  return {...code, id, subFlows: code.subFlows.map((flow) => pairs.get(flow) ?? flow)}
}

/** Nothing after the last; the target's white space as somebody left it, else by the rule of its locale. */
function afterOf(source: string, last: boolean, origin: Origin | undefined, space: '' | ' '): Segment['after'] {
  if (last) return {source: '', target: ''}
  const hadNext = origin !== undefined && origin.unit.segments.at(-1) !== origin.segment
  return {source, target: hadNext ? origin.segment.after.target : space}
}

/** Codes that a person or a tool put into a target without the source having them. */
function targetOnly(segments: readonly Segment[], codes: readonly Code[], heirOf: StoredUnit | undefined): Code[] {
  const known = new Set(codes.map(({id}) => id))
  const others = (heirOf?.codes ?? []).filter(({id}) => !known.has(id))
  if (others.length === 0) return others
  const used = new Set(segments.flatMap(({target}) => adaptableIds(target ?? [])))
  return others.filter(({id}) => used.has(id))
}

function isUnchanged({sentences}: NamedUnit, heirOf: StoredUnit): boolean {
  return sentences.length === heirOf.segments.length && sentences.every(({origin}) => origin?.same === true)
}

/** The candidates of sentences that are what they were, in their place: of another one they say nothing. */
function matchesStill(
  {sentences, names}: NamedUnit,
  heirOf: StoredUnit | undefined,
  codes: readonly Code[]
): Pick<StoredUnit, 'matches'> {
  if (heirOf?.matches === undefined) return {}
  const known = new Set(codes.map(({id}) => id))
  const same = new Set(
    sentences.flatMap(({origin}, at) => {
      const isSame = origin?.same === true && origin.unit === heirOf && origin.segment.id === names[at]!.id
      return isSame ? origin.segment.id : []
    })
  )
  const matches = heirOf.matches.filter(
    ({segment, source, target}) =>
      same.has(segment) && [...codeIds(source), ...codeIds(target)].every((id) => known.has(id))
  )
  return matches.length === 0 ? {} : {matches}
}

function rankOnce(lenders: Lenders, unit: string, segment: string, source: readonly Run[]): State | undefined {
  const content = normalizedContent(source)
  const once = lenders.kept.find(
    (entry) =>
      entry.unit === unit && entry.segment.id === segment && normalizedContent(entry.segment.source) === content
  )
  return once !== undefined && isConfirmed(once.segment) ? once.segment.state : undefined
}

/** What people had noted on a unit that comes back. */
function notesOnce({kept}: Lenders, unit: string): Note[] {
  const notes = new Map<string, Note>()
  for (const entry of kept) {
    if (entry.unit === unit) for (const note of entry.notes) notes.set(JSON.stringify(note), note)
  }
  return [...notes.values()]
}
