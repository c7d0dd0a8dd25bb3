import {Failure} from '../../model/failure.ts'

/**
 * A line that `git merge` leaves behind; its lines end with a line feed, which is why `m`, that knows U+2028, will not
 * do. `serialize` writes no text that looks like one.
 */
export const marker = /(?<=^|\n)(?:(?:<{7}|>{7}|\|{7})(?= |\r?\n|$)|={7}(?=\r?\n|$))/

/**
 * Refuse a file with unresolved conflicts before a parser stumbles over them with a message that says nothing.
 *
 * @throws `Failure` `conflict-markers` (unreadable) at the first marker
 */
export function refuseConflicts(text: string, path: string): void {
  const found = marker.exec(text)
  if (found === null) return
  const line = text.slice(0, found.index).split(/\r\n|\n|\r/).length
  throw new Failure('unreadable', 'conflict-markers', {marker: found[0]}, {path, line, column: 1})
}
