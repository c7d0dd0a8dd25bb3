import type {ArticleRecord, IndexChanges, SavedArticle, ViewName} from '../../model/project-index.ts'
import type {ArticleTask} from '../carry-article.ts'
import type {Project} from '../open-project.ts'
import {targetsOf} from '../selection.ts'
import type {ArticleResult} from './article-result.ts'
import {bytesOf, trustworthy} from './file-prints.ts'
import {recordKeyOf, type Standing} from './standing.ts'

export interface Looked {
  readonly project: Project
  readonly tasks: readonly ArticleTask[]
  readonly standings: ReadonlyMap<ArticleTask, Standing>
  readonly records: ReadonlyMap<string, ArticleRecord>
  readonly results: ReadonlyMap<ArticleTask, ArticleResult<unknown>>
  readonly viewName: ViewName
}

/**
 * What goes on record of a look at articles. Only what is settled: an article that a sync would still change, or that
 * cannot be read, is looked at again next time.
 */
export function recordsOf({project, tasks, standings, records, results, viewName}: Looked): IndexChanges {
  const articles = tasks.flatMap((task): SavedArticle[] => {
    const standing = standings.get(task)!
    const result = results.get(task)
    const {key, shape} = standing
    if (result === undefined && standing.isUntouched) return []
    const prints = bytesOf(trustworthy(standing.prints, project.facts.since))
    if (result === undefined) {
      const {hashes} = records.get(key)!
      return [{key, shape, prints, hashes, gaps: new Float64Array(), sameContent: true, view: undefined}]
    }
    const isWhole = task.targets.length === targetsOf(project, task.article).length
    const isSettled = result.writes.length + result.failures.length + result.movedFrom.length === 0
    if (!isWhole || !isSettled) return []
    const view = {...viewName, data: JSON.stringify(result.data)}
    const hashes = result.hashes.join(' ')
    const sameContent = records.get(key)?.hashes === hashes && records.get(key)?.shape === shape
    return [{key, shape, prints, hashes, gaps: result.gaps, sameContent, view}]
  })
  const there = new Set(project.discovery.articles.map(recordKeyOf))
  return {articles, goneArticles: [...records.keys()].filter((key) => !there.has(key))}
}
