import type {ArticleRecord} from '../../model/project-index.ts'
import type {FoundArticle} from '../found-article.ts'
import type {FileFacts} from './file-facts.ts'

/** How an article stands to what is on record of it. */
export interface Standing {
  /** What names the article on record. */
  readonly key: string
  readonly shape: string
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
  const key = recordKeyOf(article)
  if (record === undefined || record.shape !== shape) return {key, shape, isFresh: false, isUntouched: false}
  // One text for both: there may be a hundred thousand.
  const known = {key, shape: record.shape}
  if (facts.lookAs(paths, record.prints)) return {...known, isFresh: true, isUntouched: true}
  const hashes = paths.map((path) => facts.hashOf(path)).join(' ')
  return {...known, isFresh: record.hashes === hashes, isUntouched: false}
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
export function isOnRecord(
  facts: FileFacts,
  article: FoundArticle,
  {shape}: Standing,
  record: ArticleRecord | undefined
): boolean {
  const [, ...files] = pathsOf(article)
  if (files.length === 0) return true
  // The first print is that of the source.
  return record?.shape === shape && facts.lookAs(files, record.prints, 1)
}
