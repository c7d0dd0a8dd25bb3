import {writeSegmentFile} from '../exchange/xliff/write.ts'
import {dropSettled} from '../memory/drop-settled.ts'
import {joinMemories} from '../memory/join-memories.ts'
import {promoteFile} from '../memory/promote-file.ts'
import {type Memory, remember} from '../memory/remember.ts'
import {gapKeys, type SentenceKeys, saidKeys} from '../memory/sentence-keys.ts'
import type {Extraction} from '../model/article.ts'
import {Failure} from '../model/failure.ts'
import type {Finding} from '../model/finding.ts'
import type {Locale} from '../model/locale.ts'
import type {MemoryEntry} from '../model/memory.ts'
import {type SegmentFile, unitsOf} from '../model/segment-file.ts'
import {recall, type Synced} from '../pipeline.ts'
import {type ArticleTask, type CarriedArticle, type CarriedRoute, carryArticle} from './carry-article.ts'
import type {FoundArticle} from './found-article.ts'
import type {KeptMemory} from './kept-memory.ts'
import {recordKeyOf} from './look/standing.ts'
import type {Project} from './open-project.ts'
import {readStored} from './read-stored.ts'

/** An article brought up to date in memory: what `sync` writes, and what `build`, `check` and `status` start from. */
export interface SyncedArticle {
  readonly article: FoundArticle
  /** Nothing where the article cannot be read. */
  readonly extraction: Extraction | undefined
  readonly routes: readonly SyncedRoute[]
  /** With the path of the article where they name no other. */
  readonly findings: readonly Finding[]
  readonly failures: readonly Failure[]
  /** Of the source and of the segment files; empty for what cannot be read. */
  readonly hashes: readonly string[]
  /** What its segment files say, as they stand and brought up to date, by path. */
  readonly said: ReadonlyMap<string, SentenceKeys>
  /** What is empty in them, brought up to date, before anything was filled in. */
  readonly gaps: SentenceKeys
}

/** One article on its way to one locale, brought up to date. */
export interface SyncedRoute {
  readonly article: FoundArticle
  readonly target: Locale
  readonly extraction: Extraction
  readonly path: string
  readonly isNew: boolean
  /** What stands at the path now. */
  readonly before: string | undefined
  /** What should stand there. */
  readonly content: string
  readonly synced: Synced
  readonly movedFrom: string | undefined
}

/** A segment file of another article that may say what is lacking. */
export interface Other {
  readonly path: string
  /** Its article, where that changed too: what counts then is what the file is about to say. */
  readonly task?: ArticleTask
}

/** What one article needs to be brought up to date. */
export interface SyncSetting {
  readonly project: Project
  readonly kept: KeptMemory
  /** Writes the glossary's terms into a file, where that was asked for. */
  readonly addTerms?: ((file: SegmentFile) => SegmentFile) | undefined
  /** Other articles that were carried over a moment ago, by their keys, the latest last. */
  readonly recent: Map<string, CarriedArticle>
}

/** How many articles are kept at hand for others that share sentences with them. */
const mostRecent = 32

/**
 * Carries the translations of an article over to what it is now, and fills what is empty: from its own files, from what
 * left segment files, and from the files of others that were found to say the same.
 *
 * @param others in the order in which they are asked
 */
export function syncArticle(setting: SyncSetting, task: ArticleTask, others: readonly Other[]): SyncedArticle {
  const {project, kept} = setting
  const carried = carryArticle(project, kept, task)
  const {extraction, files, hashes, failures} = carried
  const before = {article: task.article, extraction, failures, hashes}
  const articleFindings = (extraction?.findings ?? []).map((finding) => inArticle(task.article, finding))
  if (extraction === undefined)
    return {...before, routes: [], findings: articleFindings, said: saidIn(files, [], []), gaps: new Float64Array()}
  const memory = carried.routes.some((route) => hasEmpty(route.carried.file))
    ? memoryOf(setting, carried, others)
    : undefined
  const routes = carried.routes.map((route) => fillRoute(setting, task.article, extraction, route, memory))
  return {
    ...before,
    routes,
    findings: [...routes.flatMap(({synced}) => synced.findings), ...articleFindings],
    said: saidIn(files, routes, carried.routes),
    gaps: joined(carried.routes.map((route) => gapKeys(route.carried.file)))
  }
}

function fillRoute(
  {addTerms}: SyncSetting,
  article: FoundArticle,
  extraction: Extraction,
  {target, path, isNew, stored, carried, movedFrom}: CarriedRoute,
  memory: Memory | undefined
): SyncedRoute {
  const filled = memory === undefined ? {...carried, filled: []} : recall(carried, memory)
  const synced = {...filled, file: dropSettled(addTerms?.(filled.file) ?? filled.file)}
  // Nearly all files are as they are to be, and need not be written again to see that.
  const isSame = stored?.isExact && stored.value === synced.file
  const content = isSame ? stored.text : writeSegmentFile(synced.file)
  return {article, target, extraction, path, isNew, before: stored?.text, content, synced, movedFrom}
}

function saidIn(
  files: CarriedArticle['files'],
  routes: readonly SyncedRoute[],
  carried: readonly CarriedRoute[]
): Map<string, SentenceKeys> {
  const said = new Map([...files].map(([path, {value}]) => [path, saidKeys(promoteFile(value).file)]))
  for (const [at, {path, content, before}] of routes.entries()) {
    if (content !== before) said.set(path, joined([said.get(path) ?? [], saidKeys(carried[at]!.carried.file)]))
  }
  return said
}

function memoryOf(setting: SyncSetting, {task, routes}: CarriedArticle, others: readonly Other[]): Memory {
  const {moved, article} = task
  const {kept} = setting
  const left = routes.flatMap(({carried, restored}): readonly MemoryEntry[] => [...carried.left, ...restored])
  const once = moved ? kept.of(moved.original).map((entry) => ({...entry, original: article.source.path})) : []
  const own = new Set([...routes.map(({path}) => path), ...routes.flatMap(({movedFrom}) => movedFrom ?? [])])
  const found = others.filter(({path}) => !own.has(path)).map((other) => sayings(setting, other))
  return joinMemories(
    remember([...routes.map((route) => route.carried.file), ...found.flatMap(({files}) => files)], []),
    kept.memory,
    remember([], [...once, ...left, ...found.flatMap((each) => each.left)])
  )
}

/** What a file of another article says, and what is leaving it. */
function sayings(
  setting: SyncSetting,
  {path, task}: Other
): {files: readonly SegmentFile[]; left: readonly MemoryEntry[]} {
  const route = task && recently(setting, task).routes.find((each) => each.path === path)
  if (route !== undefined) return {files: [route.carried.file], left: route.carried.left}
  try {
    return {files: [promoteFile(readStored(setting.project.root, path).value).file], left: []}
  } catch (error) {
    // Whoever works on the article says what is wrong with its file.
    if (error instanceof Failure) return {files: [], left: []}
    throw error
  }
}

function recently({project, kept, recent}: SyncSetting, task: ArticleTask): CarriedArticle {
  const key = recordKeyOf(task.article)
  const carried = recent.get(key) ?? carryArticle(project, kept, task)
  recent.delete(key)
  recent.set(key, carried)
  for (const oldest of recent.keys()) {
    if (recent.size <= mostRecent) break
    recent.delete(oldest)
  }
  return carried
}

function hasEmpty(file: SegmentFile): boolean {
  return unitsOf(file).some(({segments}) => segments.some(({target}) => target === undefined))
}

function inArticle({source}: FoundArticle, finding: Finding): Finding {
  return {...finding, place: {...finding.place, path: finding.place.path || source.path}}
}

function joined(lists: readonly ArrayLike<number>[]): SentenceKeys {
  const all = new Float64Array(lists.reduce((sum, list) => sum + list.length, 0))
  let at = 0
  for (const list of lists) {
    all.set(list, at)
    at += list.length
  }
  return all
}
