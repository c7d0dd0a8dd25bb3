import {adaptCodes} from '../../memory/adapt-codes.ts'
import type {Carried} from '../../memory/carry/carried.ts'
import {fillHashOf} from '../../memory/promote.ts'
import type {Code} from '../../model/code.ts'
import {codeIds} from '../../model/run.ts'
import {alignedCategory, type Note, type Segment, type SegmentFile, type StoredUnit} from '../../model/segment-file.ts'
import type {Unit} from '../../model/unit.ts'
import type {Group} from './group-sentences.ts'
import {matchCodes} from './match-codes.ts'

/** What a source unit is filled with. */
export interface FilledUnit {
  readonly groups: readonly Group[]
  /** Of the target's unit. */
  readonly codes: readonly Code[]
  /** 1-based, of the target's unit. */
  readonly line: number
}

/** A segment file filled from an aligned variant. */
export interface FilledFile {
  readonly file: SegmentFile
  /** Of each segment that is a draft: the extracted unit, and how sure its pair is. */
  readonly doubtful: readonly {readonly unit: string; readonly confidence: number}[]
  /** Units of the translation with codes that their source does not have, by what these are called. */
  readonly foreign: readonly {readonly line: number; readonly codes: readonly string[]}[]
}

/** Pairs that are as sure as this count as translated. */
const sureEnough = 0.7

/**
 * Fills the segments of a new file: what is sure counts as translated, what is not is a draft, and a note on each unit
 * says how sure its segments are.
 *
 * @param filled by the ids of the extracted units, their groups one for each segment
 */
export function fillFile(
  {file, pairs, codeIds: names}: Carried,
  units: readonly Unit[],
  filled: ReadonlyMap<string, FilledUnit>
): FilledFile {
  const doubtful: {unit: string; confidence: number}[] = []
  const foreign: {line: number; codes: string[]}[] = []
  const byStored = new Map(units.map((unit) => [pairs.get(unit.id) ?? unit.id, unit]))
  const fill = (stored: StoredUnit): StoredUnit => {
    const unit = byStored.get(stored.id)
    const own = unit && filled.get(unit.id)
    if (unit === undefined || own === undefined) return stored
    const storedIds = new Map([...(names.get(unit.id) ?? [])].map(([inFile, extracted]) => [extracted, inFile]))
    const matched = matchCodes(unit.codes, own.codes)
    const used = own.groups.flatMap(({target}) => codeIds(target.source))
    const unmatched = own.codes.filter(({id}) => used.includes(id) && !matched.has(id))
    if (unmatched.length > 0) foreign.push({line: own.line, codes: unmatched.map(({label}) => label)})
    const rename = (id: string): string | undefined => storedIds.get(matched.get(id) ?? '')
    const equivOf = (id: string): string => own.codes.find((code) => code.id === id)?.equiv ?? ''
    const segments = stored.segments.map((segment, at): Segment => {
      const group = own.groups[at]
      if (group === undefined || group.target.source.length === 0) return segment
      const target = adaptCodes(group.target.source, rename, equivOf)
      const after = {...segment.after, target: group.target.after}
      if (group.confidence >= sureEnough) return {...segment, target, state: 'translated', after}
      doubtful.push({unit: unit.id, confidence: group.confidence})
      return {...segment, target, state: 'initial', fill: 'draft', fillHash: fillHashOf(target), after}
    })
    return {...stored, segments, notes: [...stored.notes, noteOf(segments, own.groups)]}
  }
  const groups = file.groups.map((group) => ({...group, units: group.units.map(fill)}))
  return {file: {...file, groups}, doubtful, foreign}
}

/** `s1 0.98, s2 0.41` */
function noteOf(segments: readonly Segment[], groups: readonly Group[]): Note {
  const text = segments.map(({id}, at) => `${id} ${(groups[at]?.confidence ?? 0).toFixed(2)}`).join(', ')
  return {category: alignedCategory, text}
}
