import type {Values} from '../../model/finding.ts'
import type {Checked, CheckedSegment, CheckedUnit} from '../checked.ts'
import {numberLanguageOf} from './language.ts'
import {namesMonth} from './names-month.ts'
import {figuresIn} from './segment-numbers.ts'

/**
 * Months of dates in the source that the target does not have: it names another one, or none at all.
 *
 *     sv  30 september 2025     nb  30. oktober 2025     → expected: 30 september 2025, found: 30. oktober 2025
 */
export function lostMonths(segment: CheckedSegment, unit: CheckedUnit, checked: Checked): Values[] {
  const {months} = figuresIn(segment.source, checked.source)
  if (months.length === 0) return []
  const own = figuresIn(segment.target, checked.target)
  const lower = own.text.toLowerCase()
  const given = new Set(
    unit.segments.flatMap(({target}) => figuresIn(target, checked.target).months.map(({value}) => value))
  )
  const wanted = new Set(months.map(({value}) => value))
  const others = own.months.filter(({value}) => !wanted.has(value))
  const digits = new Set(own.numbers.flatMap(({values, parts}) => [...values, ...parts]))
  const isGiven = (value: number): boolean =>
    given.has(value) ||
    namesMonth(value, lower, checked.target) ||
    // 24/3. Of a language that is not known, a name may be inflected.
    (others.length === 0 && (digits.has(value) || numberLanguageOf(checked.target) === undefined))
  return [...new Map(months.map((month) => [month.value, month])).values()]
    .filter(({value, form}) => !isGiven(value) && !own.text.includes(form))
    .map(({value, form}) => ({expected: form, found: others.slice(0, 10).map((other) => other.form), month: value}))
}
