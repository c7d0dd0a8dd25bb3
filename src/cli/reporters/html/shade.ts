import type {Tally} from '../../../model/coverage.ts'
import {coverageOf} from '../../../model/tally.ts'

/** The shades of a heat map: a share belongs to the first whose limit it reaches. In percent. */
const shades: readonly (readonly [least: number, shade: string])[] = [
  [100, 's5'],
  [95, 's4'],
  [85, 's3'],
  [60, 's2'],
  [0, 's1']
]

/** The class of a cell; one without anything judged has no shade. */
export function shadeOf(tally: Tally): string {
  const share = coverageOf(tally)
  return share === undefined ? 's0' : shades.find(([least]) => share >= least)![1]
}
