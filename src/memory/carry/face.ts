import type {Code} from '../../model/code.ts'
import {normalizedContent} from '../../model/content.ts'
import {type Run, text} from '../../model/run.ts'
import type {StoredUnit} from '../../model/segment-file.ts'
import type {Unit} from '../../model/unit.ts'

/** What old and new units are recognized by. */
export interface Face {
  readonly kind: string
  readonly path: string
  readonly content: string
  /** The bytes of its codes, which `content` leaves out. */
  readonly codes: string
}

export function faceOfUnit(unit: Unit): Face {
  return {
    kind: unit.kind,
    path: unit.path.join('\0'),
    content: normalizedContent(unit.runs),
    codes: bytesOf(unit.codes)
  }
}

export function faceOfStored(unit: StoredUnit): Face {
  return {
    kind: unit.kind,
    path: unit.path.join('\0'),
    content: normalizedContent(wholeSource(unit)),
    codes: bytesOf(unit.codes)
  }
}

/** The source of a stored unit in one piece, with the white space between its segments. */
export function wholeSource(unit: StoredUnit): Run[] {
  return unit.segments.flatMap((segment) =>
    segment.after.source === '' ? segment.source : [...segment.source, text(segment.after.source)]
  )
}

function bytesOf(codes: readonly Code[]): string {
  return codes.map((code) => `${code.open}\0${code.close ?? ''}`).join('\0')
}
