import {Failure} from '../model/failure.ts'
import {pointAt} from '../model/finding.ts'
import type {Unit} from '../model/unit.ts'

/** The lines that `git merge` leaves in a file. */
const marks = /^(?:<{7}(?= )|={7}(?=\r?$)|>{7}(?= ))/gm

/**
 * Refuse an article with an unresolved conflict: half of what it says would leave its segment files. An article about
 * git shows such lines in a code block, where no unit is; there they are what the author wrote.
 *
 * @param units those of the article; undefined where it could not be taken apart, and the conflict may be why
 * @throws Failure `unreadable`: `conflict-markers`
 */
export function refuseConflict(text: string, path: string, units: readonly Unit[] | undefined): void {
  const at = findConflict(text)
  if (at === undefined || units?.every(({range}) => at < range.start || at >= range.end)) return
  throw new Failure('unreadable', 'conflict-markers', {marker: text.slice(at, at + 7)}, {path, ...pointAt(text, at)})
}

/** The offset of the first mark of the first conflict that has all three, in their order. */
function findConflict(text: string): number | undefined {
  let start: number | undefined
  let isDivided = false
  for (const {0: mark, index} of text.matchAll(marks)) {
    if (mark.startsWith('<')) {
      start = index
      isDivided = false
    } else if (mark.startsWith('=')) isDivided = start !== undefined
    else if (isDivided) return start
  }
  return undefined
}
