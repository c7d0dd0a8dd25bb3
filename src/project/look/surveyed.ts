import {Failure} from '../../model/failure.ts'
import {contentHash} from '../../model/hash.ts'
import type {ProjectIndex, ViewName} from '../../model/project-index.ts'
import type {ArticleTask} from '../carry-article.ts'
import {digestOf} from './digest-of.ts'
import type {ResultShelf} from './result-shelf.ts'
import type {Standing} from './standing.ts'
import type {View} from './view.ts'

/** How many articles are taken from the record at a time. */
const atOnce = 500

/** What came of a look at articles. */
export interface Surveyed<T> {
  /**
   * Of each task, in their order. What is on record is read when it is asked for.
   *
   * @throws `Failure` of kind `io`: `changed-meanwhile`, where another process took it off the record
   */
  results(): Iterable<{readonly task: ArticleTask; readonly data: T}>
  /** Of the tasks that are not on record, in their order. */
  unsettled(): Iterable<{readonly task: ArticleTask; readonly data: T}>
  /** A name for what counts in a sum over all tasks. */
  digest(): string
  readonly failures: readonly Failure[]
  /** How many articles had to be read. */
  readonly read: number
}

/** What it is made from. */
interface Found<T> {
  readonly index: ProjectIndex
  readonly tasks: readonly ArticleTask[]
  readonly view: View<T>
  readonly viewName: ViewName
  readonly standings: ReadonlyMap<ArticleTask, Standing>
  /** The digests that were on record before. */
  readonly viewed: ReadonlyMap<string, string>
  /** What this run found. */
  readonly results: ResultShelf<T>
}

/** Shows what a run found, and what is on record of the rest. */
export function surveyed<T>({index, tasks, view, viewName, standings, viewed, results}: Found<T>): Surveyed<T> {
  return {
    *results() {
      for (let at = 0; at < tasks.length; at += atOnce) {
        const some = tasks.slice(at, at + atOnce)
        const held = some.map((task) => results.held(task))
        const keys = some.flatMap((task, place) => (held[place] ? [] : standings.get(task)!.key))
        const data = index.data(keys, viewName)
        for (const [place, task] of some.entries()) {
          const onRecord = (): T => {
            const stored = data.get(standings.get(task)!.key)
            if (stored !== undefined) return JSON.parse(stored)
            // Another process has looked at it since this one asked the record, and found it changed.
            const {path} = task.article.source
            throw new Failure('io', 'changed-meanwhile', {path}, {path})
          }
          yield {task, data: held[place]?.data ?? view.within(onRecord(), task.targets)}
        }
      }
    },
    *unsettled() {
      for (const task of tasks) {
        const held = results.held(task)
        if (held !== undefined) yield {task, data: held.data}
      }
    },
    digest() {
      const parts = tasks.map((task) => {
        const held = results.held(task)
        const {key} = standings.get(task)!
        const digest = held === undefined ? (results.digestOf(task) ?? viewed.get(key)) : digestOf(view, held.data)
        return `${key}\0${digest}`
      })
      return contentHash(parts.join('\0'))
    },
    failures: results.failures,
    read: results.count
  }
}
