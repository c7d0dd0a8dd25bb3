import type {Checked, CheckedSegment, CheckedUnit} from '../checked.ts'
import {addedNumbers} from './added-numbers.ts'
import {hasInWords} from './has-in-words.ts'
import {numberLanguageOf} from './language.ts'
import type {NumberRead} from './read-numbers.ts'
import {figuresIn} from './segment-numbers.ts'

/** A sentence of hundreds of numbers is a table or an attack; its first ones say what is wrong with it. */
const most = 200

/** Numbers of the source that neither the target has nor another sentence of its unit was given. */
export function lostNumbers(segment: CheckedSegment, unit: CheckedUnit, checked: Checked): NumberRead[] {
  const wanted = figuresIn(segment.source, checked.source).numbers.filter(({isIndefinite}) => !isIndefinite)
  if (wanted.length === 0) return []
  const {text, numbers, months} = figuresIn(segment.target, checked.target)
  // A month in digits (3月) stands for a number that is none in the source: 24.3.
  const given = indexOf(
    numbers,
    text,
    months.flatMap(({value, digitsAt}) => (digitsAt === undefined ? [] : [value]))
  )
  const rarer = addedNumbers(segment, checked).length > 0 ? rarerIn(wanted, numbers) : new Set()
  const lost = wanted
    .slice(0, most)
    .filter((number) => !isIn(number, given, checked) || (rarer.has(number) && !inWords(number, text, checked)))
  if (lost.length === 0) return []
  const others = unit.segments.filter((other) => other !== segment && other.status === 'confirmed')
  const elsewhere = indexOf(
    others.flatMap((other) => addedNumbers(other, checked)),
    ''
  )
  return lost.filter((number) => !isIn(number, elsewhere, checked))
}

/** Of numbers that the source has several times and the target not as often, but at all: the last one of each. */
function rarerIn(wanted: readonly NumberRead[], given: readonly NumberRead[]): Set<NumberRead> {
  const often = new Map<number, number>()
  for (const value of given.flatMap(({values, parts}) => [...values, ...parts])) {
    often.set(value, (often.get(value) ?? 0) + 1)
  }
  const same = Map.groupBy(wanted, ({values}) => values[0]!)
  return new Set(
    [...same].flatMap(([value, list]) => {
      const there = often.get(value) ?? 0
      return list.length > 1 && there > 0 && there < list.length ? [list.at(-1)!] : []
    })
  )
}

function inWords({values}: NumberRead, text: string, {target}: Checked): boolean {
  return values.some((value) => hasInWords(value, text, target))
}

/** The numbers of a text, for looking one up. */
interface Index {
  readonly text: string
  /** What they may be worth. */
  readonly values: ReadonlySet<number>
  /** And the parts of those that may be several. */
  readonly all: ReadonlySet<number>
  readonly digits: ReadonlySet<string>
}

function indexOf(numbers: readonly NumberRead[], text: string, more: readonly number[] = []): Index {
  return {
    text,
    values: new Set([...numbers.flatMap(({values}) => values), ...more]),
    all: new Set([...numbers.flatMap(({values, parts}) => [...values, ...parts]), ...more]),
    digits: new Set(numbers.map(({form}) => form.replace(/\D/g, '')))
  }
}

function isIn({form, values, parts}: NumberRead, given: Index, {source, target}: Checked): boolean {
  const has = (value: number): boolean =>
    given.all.has(value) || (given.text !== '' && hasInWords(value, given.text, target))
  if (values.some(has)) return true
  // Two numbers side by side stand as digits in the target too; in a date a month may be a word.
  const areApart = /[^\d.,'’]/.test(form)
  if (parts.length > 0 && parts.every((part) => (areApart ? given.values.has(part) : has(part)))) return true
  // Of a language whose words for millions are not known, the digits are all that can be asked for.
  if (numberLanguageOf(target) !== undefined && numberLanguageOf(source) !== undefined) return false
  return values.some((value) =>
    [1, 1e3, 1e6, 1e9].some((factor) => given.digits.has(String(value / factor).replace(/\D/g, '')))
  )
}
