import {Failure} from '../model/failure.ts'
import type {Locale} from '../model/locale.ts'
import type {SegmentFile} from '../model/segment-file.ts'
import {type FoundArticle, segmentPathOf} from './found-article.ts'
import {keptPathOf} from './keep-entries.ts'
import type {Stored} from './read-stored.ts'

/**
 * Whether the article's segment file for a locale must stay as it is, because something that belongs to it has to wait
 * until a person has mended a file:
 *
 * - a segment file that cannot be read, or that has conflict markers;
 * - every file of two locales whose memory cannot be read, since what leaves them could not be kept;
 * - a new file of an article whose other files cannot be read: their ids would be lost;
 * - a file that says of itself that it is of other locales.
 *
 * @param files the article's segment files that could be read
 * @param failures what could not be read, memories among it; gets a file of other locales
 */
export function isHeld(
  article: FoundArticle,
  target: Locale,
  files: ReadonlyMap<string, Stored<SegmentFile>>,
  failures: Failure[]
): boolean {
  const isUnreadable = (path: string): boolean => failures.some(({place}) => place?.path === path)
  const path = segmentPathOf(article, target)
  const source = article.source.locale
  if (isUnreadable(path) || isUnreadable(keptPathOf({source, target}))) return true
  const file = files.get(path)?.value
  if (file === undefined) {
    const others = [...article.segmentFiles.values()]
    return others.some(isUnreadable) && !others.some((other) => files.has(other))
  }
  if (file.source === source && file.target === target) return false
  const values = {source: file.source, target: file.target, wantedSource: source, wantedTarget: target}
  failures.push(new Failure('unreadable', 'segment-file-locales', values, {path}))
  return true
}
