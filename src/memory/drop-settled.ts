import type {SegmentFile, StoredUnit} from '../model/segment-file.ts'
import {isConfirmed} from './promote.ts'

/**
 * A file without the candidates of segments that have been confirmed or locked since: nobody looks for another translation
 * there, and a tool that takes a candidate for the translation must not find one.
 *
 * @param file promoted
 * @returns the file itself where there are none
 */
export function dropSettled(file: SegmentFile): SegmentFile {
  if (!file.groups.some(({units}) => units.some(hasSettled))) return file
  const groups = file.groups.map((group) => ({...group, units: group.units.map(withoutSettled)}))
  return {...file, groups}
}

function hasSettled(unit: StoredUnit): boolean {
  if (unit.matches === undefined) return false
  const open = openIn(unit)
  return unit.matches.some(({segment}) => !open.has(segment))
}

function withoutSettled(unit: StoredUnit): StoredUnit {
  if (!hasSettled(unit)) return unit
  const {matches = [], ...rest} = unit
  const open = openIn(unit)
  const left = matches.filter(({segment}) => open.has(segment))
  return left.length === 0 ? rest : {...rest, matches: left}
}

function openIn({segments}: StoredUnit): ReadonlySet<string> {
  return new Set(segments.filter((segment) => !segment.locked && !isConfirmed(segment)).map(({id}) => id))
}
