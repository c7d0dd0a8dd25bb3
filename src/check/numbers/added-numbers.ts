import type {Checked, CheckedSegment} from '../checked.ts'
import type {NumberRead} from './read-numbers.ts'
import {figuresIn} from './segment-numbers.ts'

/** Numbers of the target that its own source does not have in digits. */
export function addedNumbers({source, target}: CheckedSegment, checked: Checked): NumberRead[] {
  const {numbers} = figuresIn(target, checked.target)
  if (numbers.length === 0) return []
  const own = new Set(figuresIn(source, checked.source).numbers.flatMap(({values, parts}) => [...values, ...parts]))
  return numbers.filter(({values}) => !values.some((value) => own.has(value)))
}
