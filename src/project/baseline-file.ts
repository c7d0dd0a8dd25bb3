import {type Baseline, readBaseline} from '../check/baseline.ts'
import {refuseConflicts} from '../exchange/xml/conflict.ts'
import {readTextIfThere, sizeLimits} from './read-text.ts'

/** The name of the file with known findings, in the project's folder. */
export const baselinePath = 'ordbro.baseline'

/** The baseline of a project, with its text; nothing where it has none. */
export function baselineOf(root: string): {readonly text: string; readonly baseline: Baseline} | undefined {
  const text = readTextIfThere(root, baselinePath, sizeLimits.article)
  if (text === undefined) return undefined
  refuseConflicts(text, baselinePath)
  return {text, baseline: readBaseline(text, baselinePath)}
}
