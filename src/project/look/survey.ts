import {contentHash} from '../../model/hash.ts'
import type {ArticleRecord, FileRecord, ProjectIndex, ViewName} from '../../model/project-index.ts'
import type {ArticleTask} from '../carry-article.ts'
import {type FoundArticle, segmentPathOf} from '../found-article.ts'
import {hashOf} from '../hash-of.ts'
import type {Project} from '../open-project.ts'
import {readSegmentPath} from '../segment-path.ts'
import {targetsOf} from '../selection.ts'
import type {Other} from '../sync-article.ts'
import type {ArticleResult, Job} from './article-result.ts'
import {fileShelf} from './file-shelf.ts'
import {findSayers, sayersOf} from './find-sayers.ts'
import {listener} from './listener.ts'
import {newlyKept} from './newly-kept.ts'
import {otherFiles} from './other-files.ts'
import {type Looking, recordOf, touchedRecords} from './record-of.ts'
import {resultShelf} from './result-shelf.ts'
import {isOnRecord, pathsOf, recordKeyOf, type Standing, standingOf} from './standing.ts'
import {type Surveyed, surveyed} from './surveyed.ts'
import type {View} from './view.ts'

/** How much text is held of articles that wait until it is known what all others say, in UTF-16 code units. */
const mostHeld = 32 * 1024 * 1024

export interface Survey<T> {
  readonly project: Project
  readonly index: ProjectIndex
  readonly tasks: readonly ArticleTask[]
  readonly view: View<T>
  /** Does jobs, here or in other processes; results come in any order. */
  readonly work: (jobs: readonly Job[]) => AsyncIterable<ArticleResult<T>>
  /** Whether more is asked for than what a plain sync does: nothing on record counts, and nothing gets there. */
  readonly anew?: boolean
  /** Is told each article when it has been read. */
  readonly step?: (path: string) => void
  /** Gets each article that had to be read, once it is decided what it says; in any order. */
  readonly take?: (result: ArticleResult<T>) => Promise<void>
}

/**
 * Looks at articles: what is on record of those that did not change, and anew at the others.
 *
 *     record fresh?  ─yes─▶ its data
 *          └─no─▶ read, carry ─▶ nothing empty ─▶ done
 *                     └─▶ something empty ─▶ which files say it? ─▶ none ─▶ done
 *                                                 └─▶ once more, with those files at hand
 */
export async function survey<T>(how: Survey<T>): Promise<Surveyed<T>> {
  const {project, index, tasks, view, work, anew = false} = how
  const viewName: ViewName = {name: view.name, depends: contentHash(JSON.stringify(view.depends(project)))}
  const records = index.records()
  const viewed = index.digests(viewName)
  const standings = standingsOf(project, tasks, records)
  const isFile = isFileOf(project)
  const shelf = fileShelf(index, isFile)

  const isDue = (task: ArticleTask): boolean => {
    const {isFresh, key} = standings.get(task)!
    return anew || !isFresh || !viewed.has(key) || task.moved !== undefined
  }
  const due = tasks.filter(isDue)
  const fresh = new Map(tasks.filter((task) => !isDue(task)).map((task) => [standings.get(task)!.key, task]))
  const others = await otherFiles(project, tasks, records)
  const reopened = new Set(await newlyKept(project, index, fresh))
  /** Articles of which nothing is asked now, and which are to be looked at the next time. */
  const outdated = new Set<string>()
  const {hear: listen, ask} = listener(index, (key) => {
    const task = fresh.get(key)
    if (task === undefined) outdated.add(key)
    else reopened.add(task)
  })
  const hear = (record: FileRecord): void => {
    shelf.add(record)
    // Where nothing is on record, nobody waits for anything.
    if (records.size > 0) listen(record.said)
  }
  others.forEach(hear)

  const byFile = new Map(due.flatMap((task) => targetPathsOf(task).map((path) => [path, task])))
  const otherOf = (path: string): Other => {
    const task = byFile.get(path)
    return task === undefined ? {path} : {path, task}
  }

  const looking: Looking<T> = {project, standings, records, view, viewName}
  const results = resultShelf<T>({
    index,
    recordOf: (result) => (anew ? undefined : recordOf(looking, result)),
    prepare: shelf.putAway,
    keeps: anew ? 'as it is' : 'as text'
  })
  const settle = async (result: ArticleResult<T>): Promise<void> => {
    await how.take?.(result)
    results.put({...result, data: view.brief?.(result.data) ?? result.data})
  }
  let isComplete = due.every((task) => {
    const standing = standings.get(task)!
    return isOnRecord(project.facts, task.article, standing, records.get(standing.key))
  })

  /** Does again what others can fill, and settles all. */
  const resolve = async (waiting: readonly ArticleResult<T>[]): Promise<void> => {
    if (waiting.length === 0) return
    const gaps = waiting.map((each) => each.gaps)
    const sayers = findSayers(shelf, gaps)
    const again: Job[] = []
    for (const result of waiting) {
      const {task} = result.job
      const paths = sayersOf(result.gaps, sayers, pathsOf(task.article))
      if (paths.length > 0) again.push({task, others: paths.map(otherOf)})
      else await settle(result)
    }
    for await (const result of work(again)) await settle(result)
  }

  const pass = async (list: readonly ArticleTask[]): Promise<void> => {
    const later: ArticleTask[] = []
    let waiting: ArticleResult<T>[] = []
    let size = 0
    for await (const result of work(list.map((task) => ({task, others: []})))) {
      how.step?.(result.job.task.article.source.path)
      for (const [path, said] of result.said) hear({path, hash: hashIn(result, path), said})
      if (result.gaps.length === 0) {
        await settle(result)
        continue
      }
      waiting.push(result)
      size += result.writes.reduce((sum, {content}) => sum + content.length, 0)
      if (size < mostHeld) continue
      if (isComplete) await resolve(waiting)
      else later.push(...waiting.filter(({writes}) => writes.length > 0).map(({job}) => job.task))
      waiting = isComplete ? [] : waiting.filter(({writes}) => writes.length === 0)
      size = 0
    }
    isComplete = true
    await resolve(waiting)
    if (later.length > 0) await pass(later)
  }
  await pass(due)
  ask()
  if (reopened.size > 0) await pass([...reopened])
  ask()
  // Where not all articles were asked, the memory is still news to the others.
  if (tasks.length === project.discovery.articles.length)
    for (const [path, {text}] of project.kept) shelf.add({path, hash: hashOf(text), said: new Float64Array()})
  shelf.putAway()
  results.putAway()
  const there = new Set(project.discovery.articles.map(recordKeyOf))
  // What was looked at again and is not settled has nothing on record that still holds.
  for (const task of reopened) outdated.add(standings.get(task)!.key)
  for (const task of tasks) if (results.digestOf(task) !== undefined) outdated.delete(standings.get(task)!.key)
  const goneArticles = [...records.keys()].filter((key) => !there.has(key))
  for (const key of goneArticles) outdated.add(key)
  const former = [
    ...goneArticles.flatMap((key) => segmentFilesIn(records.get(key))),
    ...due.flatMap((task) => formerFiles(task, records.get(standings.get(task)!.key)))
  ]
  const touched = tasks.filter((task) => !results.has(task))
  index.save({
    goneArticles: outdated,
    goneFiles: former.filter((path) => !isFile(path)),
    ...(!anew && {articles: touchedRecords(looking, touched)})
  })
  return surveyed({index, tasks, view, viewName, standings, viewed, results})
}

/** The files that the article's translations are in, or will be. */
function targetPathsOf({article, targets}: ArticleTask): string[] {
  return targets.map((target) => segmentPathOf(article, target))
}

type Records = ReturnType<ProjectIndex['records']>

function standingsOf(
  project: Project,
  tasks: readonly ArticleTask[],
  records: Records
): ReadonlyMap<ArticleTask, Standing> {
  return new Map(
    tasks.map((task) => {
      const record = records.get(recordKeyOf(task.article))
      return [task, standingOf(project.facts, task.article, targetsOf(project, task.article), record)]
    })
  )
}

/** The segment files that an article had when it went on record. */
function segmentFilesIn(record: ArticleRecord | undefined): readonly string[] {
  return record?.shape.split('\n').slice(2) ?? []
}

function formerFiles({article}: ArticleTask, record: ArticleRecord | undefined): readonly string[] {
  const now = new Set(article.segmentFiles.values())
  return segmentFilesIn(record).filter((path) => !now.has(path))
}

function isFileOf({discovery}: Project): (path: string) => boolean {
  // Three times as many paths need not be held where the articles tell them.
  let articles: Map<string, FoundArticle> | undefined
  const unclaimed = new Set(discovery.unclaimed.map((file) => file.path))
  return (path) => {
    const said = readSegmentPath(path)
    if (typeof said === 'string') return path.startsWith('memory/')
    if (articles === undefined) {
      articles = new Map()
      for (const article of discovery.articles) articles.set(recordKeyOf(article), article)
    }
    return unclaimed.has(path) || articles.get(said.slug + said.ending)?.segmentFiles.get(said.target) === path
  }
}

function hashIn({job, hashes}: ArticleResult<unknown>, path: string): string {
  return hashes[pathsOf(job.task.article).indexOf(path)] ?? ''
}
