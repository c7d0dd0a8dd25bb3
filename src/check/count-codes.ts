import type {Code} from '../model/code.ts'
import {codeIds} from '../model/run.ts'
import type {Checked, CheckedSegment, CheckedUnit} from './checked.ts'
import type {Found} from './rule.ts'

/** How often a code stands in the source of a unit, and how often in its target. */
export interface CodeCount {
  readonly id: string
  /** Undefined for an id that the unit does not have. */
  readonly code: Code | undefined
  readonly before: number
  readonly after: number
}

/**
 * What the counts of codes say, unit by unit: a code may move to another sentence of its unit. A sentence without a
 * target that counts has its source in the build, so it has the source's codes here.
 */
export function inCodeCounts(
  {units}: Checked,
  judge: (count: CodeCount) => Omit<Found, 'at' | 'values'> | undefined
): Found[] {
  return units.flatMap((unit) => {
    const before = countOf(unit, ({source}) => codeIds(source))
    const after = countOf(unit, ({source, target, status}) => codeIds(status === 'confirmed' ? target : source))
    const known = new Map(unit.codes.map((code) => [code.id, code]))
    return [...new Set([...before.keys(), ...after.keys()])].flatMap((id): Found[] => {
      const code = known.get(id)
      const counts = [before.get(id) ?? 0, after.get(id) ?? 0] as const
      const found = judge({id, code, before: counts[0], after: counts[1]})
      return found ? [{...found, at: {unit, segment: holderOf(unit, id)}, values: {id, label: code?.label ?? id}}] : []
    })
  })
}

function countOf(unit: CheckedUnit, idsOf: (segment: CheckedSegment) => readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const id of unit.segments.flatMap(idsOf)) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}

/** The segment where the fault is mended: the one whose source has the code, else the one whose target has it. */
function holderOf({segments}: CheckedUnit, id: string): CheckedSegment {
  const has = (runs: CheckedSegment['source']): boolean => codeIds(runs).includes(id)
  return segments.find(({source}) => has(source)) ?? segments.find(({target}) => has(target)) ?? segments[0]!
}
