import {Failure} from '../model/failure.ts'
import type {Locale} from '../model/locale.ts'
import {type FoundArticle, segmentPathOf} from './found-article.ts'
import {keptPathOf} from './keep-entries.ts'
import type {Project} from './open-project.ts'

/** What is left untouched because something that belongs to it cannot be read. */
export interface HeldBack {
  isUnreadable(path: string): boolean
  /** Whether the article's segment file for this locale must stay as it is. Asked once for each. */
  isHeld(article: FoundArticle, target: Locale): boolean
}

/**
 * Decides what has to wait until a person has mended a file:
 *
 * - a segment file that cannot be read, or that has conflict markers;
 * - every file of two locales whose memory cannot be read, since what leaves them could not be kept;
 * - a new file of an article whose other files cannot be read: their ids would be lost;
 * - a file that says of itself that it is of other locales.
 *
 * @param failures gets those that are found here
 */
export function heldBack({segmentFiles, failures: known}: Project, failures: Failure[]): HeldBack {
  const unreadable = new Set(known.flatMap((failure) => failure.place?.path ?? []))
  const isUnreadable = (path: string): boolean => unreadable.has(path)
  return {
    isUnreadable,
    isHeld(article, target) {
      const path = segmentPathOf(article, target)
      const source = article.source.locale
      if (isUnreadable(path) || isUnreadable(keptPathOf({source, target}))) return true
      const file = segmentFiles.get(path)?.value
      if (file === undefined) {
        const others = [...article.segmentFiles.values()]
        return others.some(isUnreadable) && !others.some((other) => segmentFiles.has(other))
      }
      if (file.source === source && file.target === target) return false
      const values = {source: file.source, target: file.target, wantedSource: source, wantedTarget: target}
      failures.push(new Failure('unreadable', 'segment-file-locales', values, {path}))
      return true
    }
  }
}
