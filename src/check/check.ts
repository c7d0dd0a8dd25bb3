import type {Severity, Values} from '../model/finding.ts'
import type {Waiver} from '../model/segment-file.ts'
import type {Checked} from './checked.ts'
import type {Found} from './rule.ts'
import {rules} from './rules.ts'
import {isComplete, isCurrent, isHashed, waiverHashes} from './waivers.ts'

/** What a rule says of an article; the caller knows the files, and makes findings of it. */
export interface Verdict {
  /** The rule's id, or `waiver-expired`, `waiver-incomplete`, `waiver-unhashed`, `waiver-new`. */
  readonly code: string
  readonly severity: Severity
  readonly unit: string | undefined
  readonly segment: string | undefined
  /** 1-based line of the article, where there is no segment. */
  readonly line: number | undefined
  readonly values: Values
  /** What a waiver of it needs; undefined where there is no segment to keep one in. */
  readonly hashes: {readonly sourceHash: string; readonly targetHash: string} | undefined
  /** Somebody's decision that it is none; such a verdict does not count. */
  readonly waiver: Waiver | undefined
}

/**
 * All that the rules find in an article on its way to one locale, by place, with what is waived among it. Waivers that
 * no longer count because source or target changed are said, since their author should look again.
 */
export function check(checked: Checked): Verdict[] {
  const order = new Map(checked.units.flatMap(({segments}) => segments).map((segment, index) => [segment, index]))
  const found = rules.flatMap((rule) => rule.find(checked).map((each) => ({rule, each})))
  const placed = found.toSorted((left, right) => placeIn(order, left.each) - placeIn(order, right.each))
  return [
    ...placed.map(({rule, each}) => verdictOf(rule.id, each.severity ?? rule.severity, each)),
    ...newWaivers(checked),
    ...lapsedWaivers(checked)
  ]
}

function placeIn(order: ReadonlyMap<object, number>, {at}: Found): number {
  return at ? order.get(at.segment)! : order.size
}

function verdictOf(code: string, severity: Severity, {at, line, values}: Found): Verdict {
  const waiver = at?.segment.waivers.find(
    (each) => each.rule === code && isComplete(each) && isCurrent(each, at.segment)
  )
  return {
    code,
    severity,
    unit: at?.unit.id,
    segment: at?.segment.id,
    line,
    values,
    hashes: at && waiverHashes(at.segment),
    waiver
  }
}

function newWaivers({units}: Checked): Verdict[] {
  return units.flatMap((unit) =>
    unit.segments.flatMap((segment) =>
      (segment.newWaivers ?? []).map(({rule, author}) =>
        verdictOf('waiver-new', 'warning', {at: {unit, segment}, values: {rule, author}})
      )
    )
  )
}

function lapsedWaivers({units}: Checked): Verdict[] {
  return units.flatMap((unit) =>
    unit.segments.flatMap((segment) =>
      segment.waivers.flatMap((waiver): Verdict[] => {
        const found: Found = {at: {unit, segment}, values: {rule: waiver.rule, author: waiver.author}}
        if (!isComplete(waiver)) return [verdictOf('waiver-incomplete', 'warning', found)]
        if (!isHashed(waiver)) {
          const values = {...found.values, ...waiverHashes(segment)}
          return [verdictOf('waiver-unhashed', 'warning', {...found, values})]
        }
        return isCurrent(waiver, segment) ? [] : [verdictOf('waiver-expired', 'note', found)]
      })
    )
  )
}
