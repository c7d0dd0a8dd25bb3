import type {Failure} from '../../model/failure.ts'
import type {MemoryEntry} from '../../model/memory.ts'
import {breathe} from '../breathe.ts'
import type {ArticleTask} from '../carry-article.ts'
import type {FileChange} from '../keep-entries.ts'
import {type Other, type SyncedArticle, type SyncSetting, syncArticle} from '../sync-article.ts'
import type {Look} from './view.ts'

/** An article to be brought up to date, and whose files may say what it lacks. */
export interface Job {
  readonly task: ArticleTask
  readonly others: readonly Other[]
}

/** What came of a job: what was asked for, and what has to be written for it. */
export interface ArticleResult<T> extends Pick<SyncedArticle, 'hashes' | 'said' | 'gaps'> {
  readonly job: Job
  readonly data: T
  readonly failures: readonly Failure[]
  /** New contents of segment files. */
  readonly writes: readonly FileChange[]
  /** Confirmed translations that leave segment files with that. */
  readonly left: readonly MemoryEntry[]
  /** Segment files under an old name, whose translations are in the new ones. */
  readonly movedFrom: readonly string[]
}

/** Does one job. */
export function articleResult<T>(setting: SyncSetting, look: Look<T>, job: Job): ArticleResult<T> {
  const synced = syncArticle(setting, job.task, job.others)
  const {routes, hashes, said, gaps, failures} = synced
  return {
    job,
    data: look(setting.project, synced),
    failures,
    hashes,
    said,
    gaps,
    writes: routes.flatMap(({path, content, before}) =>
      content === before ? [] : [{path, content, expected: before}]
    ),
    left: routes.flatMap((route) => route.synced.left),
    movedFrom: routes.flatMap(({movedFrom}) => movedFrom ?? [])
  }
}

/** Does jobs one after the other, in this process. */
export async function* inThisProcess<T>(
  setting: SyncSetting,
  look: Look<T>,
  jobs: readonly Job[]
): AsyncGenerator<ArticleResult<T>> {
  for (const job of jobs) {
    yield articleResult(setting, look, job)
    await breathe()
  }
}
