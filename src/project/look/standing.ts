import type {ArticleRecord} from '../../model/project-index.ts'
import type {FoundArticle} from '../found-article.ts'
import type {FileFacts} from './file-facts.ts'
import {samePrints} from './file-prints.ts'

/** How an article stands to what is on record of it. */
export interface Standing {
  /** What names the article on record. */
  readonly key: string
  readonly shape: string
  readonly prints: Float64Array
  /** What is on record holds: the files have the content that they had. */
  readonly isFresh: boolean
  /** The files look as they did: nothing had to be read to know that. */
  readonly isUntouched: boolean
}

/**
 * Compares an article with its record, first by what the file system says of its files, and where that differs by their
 * content: a fresh clone, or a branch that was left and come back to, changes every date and no text.
 *
 * @param targets all locales that the article goes to
 */
export function standingOf(
  facts: FileFacts,
  article: FoundArticle,
  targets: readonly string[],
  record: ArticleRecord | undefined
): Standing {
  const paths = pathsOf(article)
  const shape = `${article.source.locale} ${targets.join(' ')}\n${paths.join('\n')}`
  const prints = facts.printsOf(paths)
  const standing = {key: recordKeyOf(article), shape, prints}
  if (record === undefined || record.shape !== shape) return {...standing, isFresh: false, isUntouched: false}
  if (samePrints(prints, record.prints)) return {...standing, isFresh: true, isUntouched: true}
  const hashes = paths.map((path) => facts.hashOf(path)).join(' ')
  return {...standing, isFresh: record.hashes === hashes, isUntouched: false}
}

/** What names an article on record. */
export function recordKeyOf({slug, ending}: FoundArticle): string {
  return slug + ending
}

/** The files that an article is read from: the source, then its segment files. */
export function pathsOf({source, segmentFiles}: FoundArticle): string[] {
  return [source.path, ...segmentFiles.values()]
}

/** Whether the index knows what an article's segment files say, though the article itself may be another. */
export function isOnRecord({shape, prints}: Standing, record: ArticleRecord | undefined): boolean {
  // The first print is that of the source.
  if (prints.length === 4) return true
  return record?.shape === shape && samePrints(prints.subarray(4), record.prints.subarray(4 * 8))
}
