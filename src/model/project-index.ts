/**
 * What was read of a project's files, kept from run to run, so that the cost of a run follows what changed. A cache: it
 * may be deleted at any time, and what it says counts only while the files are the ones that it was made from.
 *
 * An implementation is never in the way: where the index cannot be read, written or locked, it is empty, and what is
 * saved is forgotten.
 */
export interface ProjectIndex {
  /** Every article on record, by its key. */
  records(): ReadonlyMap<string, ArticleRecord>
  /** The digest of a view's data, by the keys of the articles that have data of it. */
  digests(view: ViewName): ReadonlyMap<string, string>
  /** What the view of articles was, as JSON, by their keys. */
  data(keys: readonly string[], view: ViewName): ReadonlyMap<string, string>
  /** The empty segments of every article on record. */
  gaps(): Iterable<{readonly key: string; readonly gaps: Keys}>
  /** The segment files on record that say one of the sentences, and others that only may. */
  saying(sentences: ReadonlySet<number>): Iterable<FileRecord>
  /** The hash of a file on record. */
  hashOf(path: string): string | undefined
  /** What a command said when all files had this print; it is read as it is asked for. */
  answer(call: string, print: string): Answer | undefined
  /** All of it or nothing: nothing when another process has saved since this one began to read. Whether it is saved. */
  save(changes: IndexChanges): boolean
  close(): void
}

/** What is computed of an article, by name, and the fingerprint of what else it depends on: settings, glossary, versions. */
export interface ViewName {
  readonly name: string
  readonly depends: string
}

/** The state of an article's files when it was last read: its source first, then its segment files. */
export interface ArticleRecord {
  /** The source locale, the locales that the article goes to, and the paths of its files, a line each. */
  readonly shape: string
  /** Size, mtime, ctime (both in milliseconds) and inode of each file, as 64-bit floats. */
  readonly prints: Uint8Array
  /** A hash of each file's content, with spaces between. */
  readonly hashes: string
}

/**
 * Sentences as `memory/sentence-keys.ts` names them, two numbers for each: what it says, and that with where it stands.
 */
export type Keys = Float64Array

/** A segment file: the sentences that it has confirmed translations of. */
export interface FileRecord {
  readonly path: string
  readonly hash: string
  readonly said: Keys
}

/** What a command said. */
export interface Answer {
  /** Its exit code. */
  readonly code: number
  /** In order, in pieces of a length that can be held in memory. */
  readonly said: Iterable<Said>
}

export type Said = readonly [stream: 'out' | 'err', text: string]

export interface IndexChanges {
  /** It replaces the last one to the same call. */
  readonly answer?: Answer & {readonly call: string; readonly print: string}
  readonly articles?: Iterable<SavedArticle>
  readonly files?: Iterable<FileRecord>
  /** Keys of articles, paths of files that are not there any more. */
  readonly goneArticles?: Iterable<string>
  readonly goneFiles?: Iterable<string>
}

export interface SavedArticle extends ArticleRecord {
  readonly key: string
  readonly gaps: Keys
  /** Views of the article as it was before are forgotten, unless its files only look different. */
  readonly sameContent: boolean
  readonly view: (ViewName & {readonly data: string; readonly digest: string}) | undefined
}
