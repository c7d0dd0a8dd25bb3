import type {ArticleRecord, SavedArticle, ViewName} from '../../model/project-index.ts'
import type {ArticleTask} from '../carry-article.ts'
import type {Project} from '../open-project.ts'
import {targetsOf} from '../selection.ts'
import type {ArticleResult} from './article-result.ts'
import {digestOf} from './digest-of.ts'
import {bytesOf, trustworthy} from './file-prints.ts'
import {pathsOf, type Standing} from './standing.ts'
import type {View} from './view.ts'

export interface Looking<T> {
  readonly project: Project
  readonly standings: ReadonlyMap<ArticleTask, Standing>
  readonly records: ReadonlyMap<string, ArticleRecord>
  readonly view: View<T>
  readonly viewName: ViewName
}

/**
 * What goes on record of a look at an article. Only what is settled: an article that a sync would still change, or that
 * cannot be read, is looked at again next time.
 */
export function recordOf<T>(
  {project, standings, records, view, viewName}: Looking<T>,
  {job: {task}, data, hashes, gaps, writes, failures, movedFrom}: ArticleResult<T>
): SavedArticle | undefined {
  const isWhole = task.targets.length === targetsOf(project, task.article).length
  const isSettled = writes.length + failures.length + movedFrom.length === 0
  if (!isWhole || !isSettled) return undefined
  const {key, shape} = standings.get(task)!
  const before = records.get(key)
  return {
    key,
    shape,
    prints: printsToKeep(project, task),
    hashes: hashes.join(' '),
    gaps,
    sameContent: before?.hashes === hashes.join(' ') && before.shape === shape,
    view: {...viewName, data: JSON.stringify(data), digest: digestOf(view, data)}
  }
}

/** What goes on record of articles that only look different: a fresh clone has other dates. */
export function* touchedRecords(
  {project, standings, records}: Pick<Looking<unknown>, 'project' | 'standings' | 'records'>,
  tasks: Iterable<ArticleTask>
): Generator<SavedArticle> {
  for (const task of tasks) {
    const {key, shape, isUntouched} = standings.get(task)!
    if (isUntouched) continue
    yield {
      key,
      shape,
      prints: printsToKeep(project, task),
      hashes: records.get(key)!.hashes,
      gaps: new Float64Array(),
      sameContent: true,
      view: undefined
    }
  }
}

function printsToKeep({facts}: Project, {article}: ArticleTask): Uint8Array {
  return bytesOf(trustworthy(facts.printsOf(pathsOf(article)), facts.since))
}
