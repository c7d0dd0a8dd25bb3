import {type CodeCount, changedCodes, type TakenSegment} from '../model/code-counts.ts'
import type {Checked, CheckedUnit} from './checked.ts'
import type {Found} from './rule.ts'

/** A sentence without a target that counts has its source in the build. */
export function takenSegments({segments}: CheckedUnit): TakenSegment[] {
  return segments.map(({source, target, status}) => ({source, taken: status === 'confirmed' ? target : undefined}))
}

/** What the counts of codes say, unit by unit. */
export function inCodeCounts(
  {units}: Checked,
  judge: (count: CodeCount) => Omit<Found, 'at' | 'values'> | undefined
): Found[] {
  return units.flatMap((unit) => {
    return changedCodes(takenSegments(unit), unit.codes).flatMap((count): Found[] => {
      const {id, code, holder} = count
      const found = judge(count)
      return found
        ? [{...found, at: {unit, segment: unit.segments[holder]!}, values: {id, label: code?.label ?? id}}]
        : []
    })
  })
}
