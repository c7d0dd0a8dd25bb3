import type {Code} from './code.ts'
import {codeIds, type Run} from './run.ts'

/** A sentence of a unit as a build takes it. */
export interface TakenSegment {
  readonly source: readonly Run[]
  /** Undefined where the build has the source. */
  readonly taken: readonly Run[] | undefined
}

/** How often a code stands in the source of a unit, and how often in what is built of it. */
export interface CodeCount {
  readonly id: string
  /** Undefined for an id that the unit does not have. */
  readonly code: Code | undefined
  readonly before: number
  readonly after: number
  /** Which segment is to be mended: the one whose source has the code, else the one whose target has it. */
  readonly holder: number
}

/** The codes of a unit that are not as often in its targets as in its source. They may move to another sentence. */
export function changedCodes(segments: readonly TakenSegment[], codes: readonly Code[]): CodeCount[] {
  const known = new Map(codes.map((code) => [code.id, code]))
  const before = countOf(segments.flatMap(({source}) => codeIds(source)))
  const after = countOf(segments.flatMap(({source, taken}) => codeIds(taken ?? source)))
  // A pair written as one element, or the other way round, has lost what it held or where it ends.
  for (const {id, kind} of segments.flatMap(({taken}) => codeUses(taken ?? [])))
    if (known.has(id) && known.get(id)!.kind !== kind) after.set(id, 0)
  const holders = holdersIn(segments)
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((id) => {
    const counts = {before: before.get(id) ?? 0, after: after.get(id) ?? 0}
    return counts.before === counts.after ? [] : [{id, code: known.get(id), ...counts, holder: holders.get(id) ?? 0}]
  })
}

function countOf(ids: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}

/** By the id of a code: where it is first, in a source before any target. */
function holdersIn(segments: readonly TakenSegment[]): Map<string, number> {
  const holders = new Map<string, number>()
  for (const side of ['source', 'taken'] as const)
    for (const [at, segment] of segments.entries())
      for (const id of codeIds(segment[side] ?? [])) if (!holders.has(id)) holders.set(id, at)
  return holders
}

/** Every code with the element that it is written as. */
function codeUses(runs: readonly Run[]): {id: string; kind: 'ph' | 'pc'}[] {
  return runs.flatMap((run) => {
    if (run.kind === 'ph') return [{id: run.id, kind: run.kind}]
    if (run.kind === 'pc') return [{id: run.id, kind: run.kind}, ...codeUses(run.children)]
    return run.kind === 'mrk' ? codeUses(run.children) : []
  })
}
