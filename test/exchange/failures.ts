import {expect} from 'vitest'
import {Failure} from '../../src/model/failure.ts'

/** The failure that work ends with; a test fails where there is none or where it is of another kind. */
export function failureOf(work: () => unknown): Failure {
  try {
    work()
  } catch (error) {
    expect(error).toBeInstanceOf(Failure)
    return error as Failure
  }
  throw new Error('expected a failure')
}
