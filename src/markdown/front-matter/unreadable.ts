import {Failure} from '../../model/failure.ts'
import {pointAt, type Values} from '../../model/finding.ts'
import {forbiddenKeys, type LimitName, limits} from './limits.ts'

/** The file that front matter is read from, for places in errors. */
export interface FileText {
  readonly path: string
  readonly text: string
}

/** A failure at an offset of the whole file. */
export function unreadable(code: string, values: Values, file: FileText, offset: number): Failure {
  return new Failure('unreadable', code, values, {path: file.path, ...pointAt(file.text, offset)})
}

/** A failure for a limit that was passed at an offset of the whole file. */
export function overLimit(limit: LimitName, file: FileText, offset: number): Failure {
  return unreadable('front-matter-limit', {limit, most: limits[limit]}, file, offset)
}

/** Throws when the key is one that reaches a prototype. */
export function refuseForbiddenKey(key: string, file: FileText, offset: number): void {
  if (forbiddenKeys.has(key)) throw unreadable('front-matter-key', {key}, file, offset)
}
