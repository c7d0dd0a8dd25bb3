import type {Checked, CheckedSegment, CheckedUnit} from '../checked.ts'
import {addedNumbers} from './added-numbers.ts'
import {explainer} from './explainer.ts'
import type {MonthRead} from './read-months.ts'
import type {NumberRead} from './read-numbers.ts'
import {figuresIn} from './segment-numbers.ts'

/** A target of hundreds of numbers is a table or an attack; its first ones say what is wrong with it. */
const most = 200

/** Numbers of a target, and months of its dates, that no sentence of the unit's source explains. */
export function unexplainedFigures(
  segment: CheckedSegment,
  unit: CheckedUnit,
  checked: Checked
): (NumberRead | MonthRead)[] {
  const {text, months} = figuresIn(segment.target, checked.target)
  const numbers = addedNumbers(segment, checked)
    .slice(0, most)
    .filter((number) => isFigure(number, text))
  if (numbers.length + months.length === 0) return []
  const explains = [segment, ...unit.segments.filter((other) => other !== segment)].map(({source}) =>
    explainer(figuresIn(source, checked.source), checked.source)
  )
  // 二酸化炭素 is CO2, if the glossary says so.
  const terms = unit.segments.flatMap(({sourceTerms}) => sourceTerms.flatMap(({usable}) => usable))
  return [
    ...numbers.filter(
      (number) =>
        !explains.some(({number: isExplained}) => isExplained(number)) &&
        !terms.some((term) => term.includes(number.form))
    ),
    ...firstOfEach(months).filter(({value}) => !explains.some(({month}) => month(value)))
  ]
}

/**
 * No figure is what a name has right behind its letters (`CO2`, `MP3`), a 1 that is an article, and the minutes that a
 * language writes and another does not: 10:00.
 */
function isFigure({start, form, values, isIndefinite}: NumberRead, text: string): boolean {
  if (isIndefinite) return false
  const before = text.slice(Math.max(0, start - 2), start)
  if (/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}][-\u2010\u2011]?$/u.test(before)) return false
  return !(values[0] === 0 && form === '00' && before.endsWith(':'))
}

function firstOfEach(months: readonly MonthRead[]): MonthRead[] {
  return [...new Map(months.toReversed().map((month) => [month.value, month])).values()]
}
