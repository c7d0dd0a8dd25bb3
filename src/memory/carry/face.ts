import {normalizedContent} from '../../model/content.ts'
import {type Run, text} from '../../model/run.ts'
import type {StoredUnit} from '../../model/segment-file.ts'
import type {Unit} from '../../model/unit.ts'
import {written} from '../written.ts'

/** What old and new units are recognized by. */
export interface Face {
  readonly kind: string
  readonly path: string
  /** Its text and the places of its codes, as they stand. */
  readonly written: string
  /** The same without differences that count for nothing; asked for only where `written` recognizes no one. */
  content(): string
  /** The bytes of its codes. */
  readonly codes: string
}

export function faceOfUnit(unit: Unit): Face {
  return face(unit, unit.runs)
}

export function faceOfStored(unit: StoredUnit): Face {
  return face(unit, wholeSource(unit))
}

function face({kind, path, codes}: Pick<Unit, 'kind' | 'path' | 'codes'>, runs: readonly Run[]): Face {
  return {
    kind,
    path: path.join('\0'),
    written: written(runs),
    content: () => normalizedContent(runs),
    codes: codes.map(({open, close}) => `${open}\0${close ?? ''}`).join('\0')
  }
}

/** The source of a stored unit in one piece, with the white space between its segments. */
function wholeSource(unit: StoredUnit): Run[] {
  return unit.segments.flatMap((segment) =>
    segment.after.source === '' ? segment.source : [...segment.source, text(segment.after.source)]
  )
}
