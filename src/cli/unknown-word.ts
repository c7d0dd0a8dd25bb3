import {Failure} from '../model/failure.ts'
import {closest} from '../project/closest.ts'

/** A word of the command line that is none of those that there are, with the one that was perhaps meant. */
export function unknownWord(code: string, value: string, known: readonly string[]): Failure {
  return new Failure('usage', code, {value, known, near: closest(value, known) ?? ''})
}
