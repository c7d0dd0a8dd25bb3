import {Failure} from '../model/failure.ts'
import {pointAt} from '../model/finding.ts'
import {type LimitName, limits} from './limits.ts'

/** A failure for a limit that was passed at an offset of the text. */
export function overLimit(limit: LimitName, path: string, text: string, offset: number): Failure {
  return new Failure('unreadable', 'markdown-limit', {limit, most: limits[limit]}, {path, ...pointAt(text, offset)})
}
