import type {Code} from '../../model/code.ts'
import {mergeText, type Run, renameCodes} from '../../model/run.ts'
import type {Segment, State} from '../../model/segment-file.ts'
import {fillHashOf, promote} from '../promote.ts'
import {adaptCodes} from './adapt-codes.ts'
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
  const rename = (old: string): string | undefined => renamed.get(old) ?? (inPlace ? old : undefined)
  const target = was.target && adaptCodes(was.target, rename, equivOf(codes))
  const old = adaptCodes(was.source, rename, equivOf(codes))
  const untouchedFill =
    was.fillHash !== undefined && was.target !== undefined && fillHashOf(was.target) === was.fillHash
  return {
    ...was,
    id,
    // Where nothing but annotations differs, those of other tools stay.
    source: written(old) === written(source) ? old : source,
    target,
    fillHash: untouchedFill && target !== undefined ? fillHashOf(target) : was.fillHash,
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

/** Runs without what other tools wrote on them, as one string. */
function written(runs: readonly Run[]): string {
  const strip = (list: readonly Run[]): Run[] =>
    list.flatMap((run): Run[] => {
      switch (run.kind) {
        case 'text':
          return [run]
        case 'ph':
          return [{kind: 'ph', id: run.id}]
        case 'pc':
          return [{kind: 'pc', id: run.id, children: strip(run.children)}]
        case 'mrk':
          return strip(run.children)
        default:
          return []
      }
    })
  return JSON.stringify(mergeText(strip(runs)))
}
