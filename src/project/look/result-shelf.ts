import type {Failure} from '../../model/failure.ts'
import type {ProjectIndex, SavedArticle} from '../../model/project-index.ts'
import type {ArticleTask} from '../carry-article.ts'
import type {ArticleResult} from './article-result.ts'

/** How many results are put on record at a time. */
const atOnce = 500

/** What this run has found out about articles: what can go on record goes there, so that memory does not grow with it. */
export interface ResultShelf<T> {
  put(result: ArticleResult<T>): void
  putAway(): void
  /** What is not on record. */
  held(task: ArticleTask): {readonly data: T} | undefined
  /** The digest of what was found in this run and went on record. */
  digestOf(task: ArticleTask): string | undefined
  has(task: ArticleTask): boolean
  readonly failures: readonly Failure[]
  readonly count: number
}

export interface ResultRules<T> {
  readonly index: ProjectIndex
  /** What goes on record of a result; nothing where it is not settled. */
  recordOf(result: ArticleResult<T>): SavedArticle | undefined
  /** Puts on record what must be there before: an article that is, is not read again. Whether it is. */
  prepare(): boolean
  /** How data is held that does not go on record. */
  readonly keeps: 'as text' | 'as it is'
}

export function resultShelf<T>({index, recordOf, prepare, keeps}: ResultRules<T>): ResultShelf<T> {
  const waiting = new Map<ArticleTask, {record: SavedArticle; data: T}>()
  const saved = new Map<ArticleTask, string>()
  const kept = new Map<ArticleTask, string | T>()
  const failures: Failure[] = []
  const keep = (task: ArticleTask, data: T): void => {
    // A third of what the objects take.
    kept.set(task, keeps === 'as text' ? JSON.stringify(data) : data)
  }
  const putAway = (): void => {
    if (waiting.size === 0) return
    const isSaved = prepare() && index.save({articles: waiting.values().map(({record}) => record)})
    for (const [task, {data, record}] of waiting) {
      if (isSaved) saved.set(task, record.view?.digest ?? '')
      else keep(task, data)
    }
    waiting.clear()
  }
  return {
    put(result) {
      const {task} = result.job
      failures.push(...result.failures)
      const record = recordOf(result)
      if (record === undefined) return keep(task, result.data)
      waiting.set(task, {record, data: result.data})
      if (waiting.size === atOnce) putAway()
    },
    putAway,
    held(task) {
      const data = kept.get(task)
      if (data === undefined) return undefined
      return {data: keeps === 'as text' ? JSON.parse(data as string) : (data as T)}
    },
    digestOf: (task) => saved.get(task),
    has: (task) => saved.has(task) || kept.has(task),
    failures,
    get count() {
      return saved.size + kept.size
    }
  }
}
