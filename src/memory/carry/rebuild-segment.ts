import type {Code} from '../../model/code.ts'
import {mergeText, type Run, renameCodes} from '../../model/run.ts'
import type {Segment, State} from '../../model/segment-file.ts'
import {adaptCodes} from '../adapt-codes.ts'
import {ownRuns} from '../own-runs.ts'
import {movedFillHash, promote} from '../promote.ts'
import {changeSegment} from './change-segment.ts'
import type {Origin} from './plan.ts'

/** What a segment of the new file is made of. */
export interface SegmentParts {
  readonly id: string
  /** Its codes bear the ids of the new file. */
  readonly source: readonly Run[]
  readonly after: Segment['after']
  readonly origin: Origin | undefined
  /** Old code id → new code id, for the codes of the origin's unit that are in the new unit. */
  readonly renamed: ReadonlyMap<string, string>
  /** Whether the new unit is the origin's own, so that a code which only the target has keeps its id. */
  readonly inPlace: boolean
  readonly rankOnce: State | undefined
}

/** A segment as it was, with its source refreshed; or changed by its new source; or new. */
export function rebuildSegment(parts: SegmentParts): Segment {
  const {id, source, after, origin} = parts
  if (origin === undefined) return {...untouched, id, source, after}
  const was = origin.segment
  return origin.same ? keep(parts, was, origin.unit.codes) : change(parts, was, origin.unit.codes)
}

const untouched = {
  target: undefined,
  state: 'initial',
  fill: undefined,
  fillHash: undefined,
  previous: undefined,
  waivers: [],
  locked: false
} as const

function keep({id, source, after, renamed, inPlace}: SegmentParts, was: Segment, codes: readonly Code[]): Segment {
  const moved = !inPlace || [...renamed].some(([old, now]) => old !== now)
  const rename = (old: string): string | undefined => renamed.get(old) ?? (inPlace ? old : undefined)
  const adapt = (runs: readonly Run[]): readonly Run[] => (moved ? adaptCodes(runs, rename, equivOf(codes)) : runs)
  const target = was.target && adapt(was.target)
  const old = adapt(was.source)
  return {
    ...was,
    id,
    // Where nothing but annotations differs, those of other tools stay.
    source: sameOwn(old, source) ? old : source,
    target,
    fillHash: moved ? movedFillHash(was, target) : was.fillHash,
    after
  }
}

function change({id, source, after, renamed, rankOnce}: SegmentParts, old: Segment, codes: readonly Code[]): Segment {
  const was = promote(old)
  // In `previous` a code that is gone keeps its number.
  const moved = (code: string): string =>
    renamed.get(code) ?? (code.startsWith(`${old.id}.`) ? `${id}${code.slice(old.id.length)}` : code)
  return {
    ...changeSegment({
      was: {...was, id, source: renameCodes(was.source, moved), target: was.target && renameCodes(was.target, moved)},
      source,
      target: was.target && mergeText(adaptCodes(was.target, (code) => renamed.get(code), equivOf(codes))),
      rankOnce
    }),
    after
  }
}

function equivOf(codes: readonly Code[]): (id: string) => string {
  return (id) => codes.find((code) => code.id === id)?.equiv ?? ''
}

/** Whether two runs say the same, whatever other tools wrote on them. */
function sameOwn(left: readonly Run[], right: readonly Run[]): boolean {
  return same(left, right) || JSON.stringify(ownRuns(left)) === JSON.stringify(ownRuns(right))
}

/** Run by run; what is cut up in another way, or annotated, is left to a closer look. */
function same(left: readonly Run[], right: readonly Run[]): boolean {
  return (
    left.length === right.length &&
    left.every((run, at) => {
      const other = right[at]!
      if (run.kind === 'text') return other.kind === 'text' && run.text === other.text
      if (run.kind === 'ph') return other.kind === 'ph' && run.id === other.id
      return run.kind === 'pc' && other.kind === 'pc' && run.id === other.id && same(run.children, other.children)
    })
  )
}
