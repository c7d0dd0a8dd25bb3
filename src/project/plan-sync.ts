import {writeSegmentFile} from '../exchange/xliff/write.ts'
import type {Carried} from '../memory/carry.ts'
import {entriesOf} from '../memory/entries-of.ts'
import {promoteFile} from '../memory/promote-file.ts'
import {remember} from '../memory/remember.ts'
import type {Extraction} from '../model/article.ts'
import type {Failure} from '../model/failure.ts'
import type {Finding} from '../model/finding.ts'
import type {MemoryEntry} from '../model/memory.ts'
import {type SegmentFile, unitsOf} from '../model/segment-file.ts'
import {carryOver, recall, type Synced} from '../pipeline.ts'
import {findLeftovers} from './find-leftovers.ts'
import {findMoves, type Orphan} from './find-moves.ts'
import {type FoundArticle, segmentPathOf} from './found-article.ts'
import {heldBack} from './held-back.ts'
import {type FileChange, type Kept, keepEntries, keptPathOf, renameKept} from './keep-entries.ts'
import type {Project} from './open-project.ts'
import {readArticles} from './read-articles.ts'
import type {Route} from './selection.ts'
import {termWriter} from './with-terms.ts'

export interface SyncOptions {
  /** Write the glossary's terms into the units. */
  readonly terms: boolean
  /** Remove the segment files of articles that are gone. */
  readonly prune: boolean
  /** Cut every unit anew by today's rules. */
  readonly resegment?: boolean
  /** The paths of the segment files without an article that are looked at; all, where nothing is said. */
  readonly abandoned?: ReadonlySet<string>
}

/** What a sync would do; nothing is written yet. */
export interface SyncPlan {
  readonly routes: readonly SyncedRoute[]
  /** Extractions by article, for whoever goes on with them. */
  readonly extractions: ReadonlyMap<FoundArticle, Extraction>
  /** What `memory/kept` holds, under the names that articles have now. */
  readonly keptBefore: Kept
  /** New contents of `memory/kept`, to be written before anything else. */
  readonly kept: readonly FileChange[]
  readonly segmentFiles: readonly FileChange[]
  /** Segment files to delete, with what they hold now. */
  readonly removed: readonly {readonly path: string; readonly text: string}[]
  /** Segment files of articles that are gone, when nothing is pruned. */
  readonly abandoned: readonly string[]
  readonly findings: readonly Finding[]
  readonly failures: readonly Failure[]
}

export interface SyncedRoute extends Route {
  readonly path: string
  readonly isNew: boolean
  /** Whether the file differs from what is stored. */
  readonly changed: boolean
  readonly synced: Synced
  readonly extraction: Extraction
}

/** A route on the way: carried over, not filled yet. */
interface CarriedRoute extends Route {
  readonly path: string
  readonly extraction: Extraction
  readonly carried: Carried
  /** The file of the article's old name, where that is what was carried over. */
  readonly movedFrom: string | undefined
  readonly isNew: boolean
}

/**
 * Brings segment files up to their articles, in memory: what `sync` writes, and what `build`, `check` and `status`
 * start from. First every file is carried over, then what is empty is filled from all of them: what a file says now can
 * fill another, so that a second sync finds nothing more to do.
 *
 * @param step is told each article before it is read
 */
export function planSync(
  project: Project,
  routes: readonly Route[],
  options: SyncOptions,
  step: (path: string) => void = () => undefined
): SyncPlan {
  const failures: Failure[] = [...project.failures]
  const orphans = orphansOf(project)
  const {extractions, others} = readArticles(project, routes, orphans, failures, step)
  const moves = findMoves(new Map([...extractions, ...others].map(([article, {units}]) => [article, units])), orphans)
  const leftovers = findLeftovers(project, orphans)
  const kept = renameKept(project, moves)
  const hold = heldBack(project, failures)

  const carried = carryRoutes(project, routes, extractions, {moves, orphans, kept, hold, resegment: options.resegment})
  const moved = new Set(carried.flatMap(({movedFrom}) => movedFrom ?? []))
  const settled = new Set([...moved, ...leftovers.map(({path}) => path)])
  // Files of a moved article wait for their turn where this sync is about other articles or locales.
  const waiting = new Set(moves.values())
  const isWaiting = ({file, target}: Orphan): boolean =>
    waiting.has(file.original) && project.discovery.locales.includes(target)
  const gone = orphans.filter(
    (orphan) => !settled.has(orphan.path) && !isWaiting(orphan) && (options.abandoned?.has(orphan.path) ?? true)
  )
  const pruned = options.prune ? gone.filter(({file}) => !hold.isUnreadable(keptPathOf(file))) : []
  const left = [...carried.flatMap((route) => route.carried.left), ...pruned.flatMap(({file}) => entriesOf(file))]

  const synced = fillRoutes(project, carried, kept, left, options)
  const removed = [...orphans.filter(({path}) => settled.has(path)), ...pruned]
  return {
    routes: synced.map(({route}) => route),
    extractions,
    keptBefore: kept,
    kept: keepEntries(project, kept, left),
    segmentFiles: synced.flatMap(({change}) => change ?? []),
    removed: removed.map(({path}) => ({path, text: project.segmentFiles.get(path)!.text})),
    abandoned: gone.filter((orphan) => !pruned.includes(orphan)).map(({path}) => path),
    findings: [
      ...project.findings,
      ...synced.flatMap(({route}) => route.synced.findings),
      ...[...extractions].flatMap(([article, {findings}]) => findings.map((finding) => inArticle(article, finding)))
    ],
    failures
  }
}

interface Carrying {
  readonly moves: ReadonlyMap<FoundArticle, string>
  readonly orphans: readonly Orphan[]
  readonly kept: Kept
  readonly hold: ReturnType<typeof heldBack>
  readonly resegment: boolean | undefined
}

function carryRoutes(
  project: Project,
  routes: readonly Route[],
  extractions: ReadonlyMap<FoundArticle, Extraction>,
  {moves, orphans, kept, hold, resegment = false}: Carrying
): CarriedRoute[] {
  const entries = [...kept.values()].flat()
  const byOriginal = Map.groupBy(orphans, ({file}) => file.original)
  /** The first file of each article: all of them have the same ids. */
  const siblings = new Map<FoundArticle, SegmentFile>()
  return routes.flatMap(({article, target}): CarriedRoute[] => {
    const extraction = extractions.get(article)
    if (extraction === undefined || extraction.skip || hold.isHeld(article, target)) return []
    const path = segmentPathOf(article, target)
    const before = byOriginal.get(moves.get(article) ?? '') ?? []
    const orphan = project.segmentFiles.has(path) ? undefined : before.find(({file}) => file.target === target)
    const stored = project.segmentFiles.get(path)?.value ?? orphan?.file
    const own = [...article.segmentFiles].filter(([locale]) => locale !== target)
    const sibling =
      siblings.get(article) ??
      own.map(([, file]) => project.segmentFiles.get(file)?.value).find((file) => file !== undefined) ??
      before.find((each) => each.target !== target)?.file
    const carried = carryOver(extraction, {target, stored, sibling, kept: entries, resegment})
    siblings.set(article, siblings.get(article) ?? carried.file)
    return [{article, target, path, extraction, carried, movedFrom: orphan?.path, isNew: stored === undefined}]
  })
}

/** Fills what is empty. The memory is made only where something is. */
function fillRoutes(
  project: Project,
  carried: readonly CarriedRoute[],
  kept: Kept,
  left: readonly MemoryEntry[],
  options: SyncOptions
): {route: SyncedRoute; change: FileChange | undefined}[] {
  const addTerms = options.terms ? termWriter(project.glossary) : (file: SegmentFile) => file
  const now = new Map(carried.map(({path, carried: {file}}) => [path, file]))
  const gone = new Set(carried.flatMap(({movedFrom}) => movedFrom ?? []))
  const others = [...project.segmentFiles].filter(([path]) => !now.has(path) && !gone.has(path))
  const memory = carried.some((route) => hasEmpty(route.carried.file))
    ? remember(
        [...now.values(), ...others.map(([, {value}]) => promoteFile(value).file)],
        [...[...kept.values()].flat(), ...left]
      )
    : undefined
  return carried.map(({article, target, path, extraction, isNew, carried: each}) => {
    const filled = memory === undefined ? {...each, filled: []} : recall(each, memory)
    const synced = {...filled, file: addTerms(filled.file)}
    const expected = project.segmentFiles.get(path)?.text
    const content = writeSegmentFile(synced.file)
    const changed = content !== expected
    return {
      route: {article, target, path, isNew, changed, synced, extraction},
      change: changed ? {path, content, expected} : undefined
    }
  })
}

function hasEmpty(file: SegmentFile): boolean {
  return unitsOf(file).some(({segments}) => segments.some(({target}) => target === undefined))
}

function orphansOf({discovery, segmentFiles}: Project): Orphan[] {
  return discovery.unclaimed.flatMap(({path, target}) => {
    const stored = segmentFiles.get(path)
    return stored ? [{path, target, file: stored.value}] : []
  })
}

function inArticle(article: FoundArticle, finding: Finding): Finding {
  return {...finding, place: {...finding.place, path: finding.place.path || article.source.path}}
}
