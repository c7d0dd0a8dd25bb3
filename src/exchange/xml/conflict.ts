import {Failure} from '../../model/failure.ts'

/** A line that `git merge` leaves behind. `serialize` writes no text that looks like one. */
const marker = /^(?:<{7}|>{7}|\|{7})(?: |\r?$)|^={7}\r?$/m

/**
 * Refuse a file with unresolved conflicts before a parser stumbles over them with a message that says nothing.
 *
 * @throws `Failure` `conflict-markers` (unreadable) at the first marker
 */
export function refuseConflicts(text: string, path: string): void {
  const found = marker.exec(text)
  if (found === null) return
  const line = text.slice(0, found.index).split(/\r\n|\n|\r/).length
  throw new Failure('unreadable', 'conflict-markers', {marker: found[0].trimEnd()}, {path, line, column: 1})
}
