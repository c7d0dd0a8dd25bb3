import {keyOf, writeKept} from '../exchange/tmx/write.ts'
import {writeSegmentFile} from '../exchange/xliff/write.ts'
import {entriesOf} from '../memory/entries-of.ts'
import type {Extraction} from '../model/article.ts'
import {Failure} from '../model/failure.ts'
import type {Finding} from '../model/finding.ts'
import type {Locale} from '../model/locale.ts'
import type {MemoryEntry} from '../model/memory.ts'
import type {SegmentFile} from '../model/segment-file.ts'
import {extract, type Synced, sync} from '../pipeline.ts'
import {findMoves, type Orphan} from './find-moves.ts'
import {type FoundArticle, segmentPathOf} from './found-article.ts'
import type {Project, Stored} from './open-project.ts'
import {readText} from './read-text.ts'
import type {Route} from './selection.ts'
import {withTerms} from './with-terms.ts'

export interface SyncOptions {
  /** Write the glossary's terms into the units. */
  readonly terms: boolean
  /** Remove the segment files of articles that are gone. */
  readonly prune: boolean
}

/** What a sync would do; nothing is written yet. */
export interface SyncPlan {
  readonly routes: readonly SyncedRoute[]
  /** Extractions by article, for whoever goes on with them. */
  readonly extractions: ReadonlyMap<FoundArticle, Extraction>
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

export interface FileChange {
  readonly path: string
  readonly content: string
  readonly expected: string | undefined
}

/**
 * Brings segment files up to their articles, in memory: what `sync` writes, and what `build`, `check` and `status`
 * start from.
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
  const unreadable = new Set(project.failures.flatMap((failure) => failure.place?.path ?? []))
  const extractions = readArticles(project, routes, failures, step)
  const orphans = orphansOf(project)
  const fresh = new Map(
    [...extractions].flatMap(([article, {units}]) =>
      article.segmentFiles.size === 0 ? [[article, units] as const] : []
    )
  )
  const moves = findMoves(fresh, orphans)
  const kept = renameKept(project, moves)
  const entries = [...kept.values()].flat()
  const left: MemoryEntry[] = []
  const findings: Finding[] = []
  const synced: SyncedRoute[] = []
  const siblings = new Map<FoundArticle, SegmentFile>()
  for (const {article, target} of routes) {
    const extraction = extractions.get(article)
    const path = segmentPathOf(article, target)
    if (extraction === undefined || extraction.skip || unreadable.has(path)) continue
    const moved = moves.get(article)
    const stored =
      storedFile(project, path) ??
      orphans.find((orphan) => orphan.file.original === moved && orphan.target === target)?.file
    const result = sync(extraction, {
      target,
      stored,
      sibling: siblings.get(article) ?? siblingOf(project, article, target, moved, orphans),
      kept: entries,
      memory: project.memory
    })
    const file = options.terms ? withTerms(result.file, project.glossary) : result.file
    siblings.set(article, siblings.get(article) ?? file)
    left.push(...result.left)
    findings.push(...result.findings)
    const text = project.segmentFiles.get(path)?.text
    const changed = writeSegmentFile(file) !== text
    synced.push({article, target, path, isNew: stored === undefined, changed, synced: {...result, file}, extraction})
  }
  const movedPaths = new Set(moves.values())
  const complete = new Set(routes.map(({article, target}) => `${article.slug}${article.ending} ${target}`))
  const gone = orphans.filter((orphan) => !movedPaths.has(orphan.file.original))
  const movedOrphans = orphans.filter((orphan) =>
    [...moves].some(
      ([article, original]) =>
        original === orphan.file.original && complete.has(`${article.slug}${article.ending} ${orphan.target}`)
    )
  )
  if (options.prune) for (const {file} of gone) left.push(...entriesOf(file))
  for (const [article, extraction] of extractions)
    findings.push(...extraction.findings.map((finding) => inArticle(article, finding)))
  return {
    routes: synced,
    extractions,
    kept: keptChanges(project, kept, left),
    segmentFiles: synced
      .filter((route) => route.changed)
      .map(({path, synced: {file}}) => ({
        path,
        content: writeSegmentFile(file),
        expected: project.segmentFiles.get(path)?.text
      })),
    removed: [...movedOrphans, ...(options.prune ? gone : [])].map(({path}) => ({
      path,
      text: project.segmentFiles.get(path)!.text
    })),
    abandoned: options.prune ? [] : gone.map((orphan) => orphan.path),
    findings: [...project.findings, ...findings],
    failures
  }
}

function readArticles(
  {root, settings}: Project,
  routes: readonly Route[],
  failures: Failure[],
  step: (path: string) => void
): Map<FoundArticle, Extraction> {
  const extractions = new Map<FoundArticle, Extraction>()
  for (const article of new Set(routes.map((route) => route.article))) {
    const {path, locale} = article.source
    step(path)
    try {
      extractions.set(article, extract({path, locale, text: readText(root, path)}, settings.read))
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      failures.push(error)
    }
  }
  return extractions
}

function orphansOf({discovery, segmentFiles}: Project): Orphan[] {
  return discovery.unclaimed.flatMap(({path, target}) => {
    const stored = segmentFiles.get(path)
    return stored ? [{path, target, file: stored.value}] : []
  })
}

function storedFile({segmentFiles}: Project, path: string): SegmentFile | undefined {
  return segmentFiles.get(path)?.value
}

/** The first file of the article for another locale: all of them have the same ids. */
function siblingOf(
  project: Project,
  article: FoundArticle,
  target: Locale,
  moved: string | undefined,
  orphans: readonly Orphan[]
): SegmentFile | undefined {
  const own = [...article.segmentFiles]
    .filter(([locale]) => locale !== target)
    .map(([, path]) => storedFile(project, path))
  const before = orphans
    .filter((orphan) => orphan.file.original === moved && orphan.target !== target)
    .map((orphan) => orphan.file)
  return [...own, ...before].find((file) => file !== undefined)
}

/** What was kept of an article that has another name now is kept under that name. */
function renameKept({kept}: Project, moves: ReadonlyMap<FoundArticle, string>): Map<string, readonly MemoryEntry[]> {
  const names = new Map([...moves].map(([article, original]) => [original, article.source.path]))
  return new Map(
    [...kept].map(([path, {value}]) => [
      path,
      value.map((entry) => ({...entry, original: names.get(entry.original) ?? entry.original}))
    ])
  )
}

/** Adds what left to `memory/kept/{source}-{target}.tmx`; of one place the latest counts. */
function keptChanges(
  project: Project,
  kept: ReadonlyMap<string, readonly MemoryEntry[]>,
  left: readonly MemoryEntry[]
): FileChange[] {
  const byFile = Map.groupBy(left, ({source, target}) => `memory/kept/${source}-${target}.tmx`)
  const paths = new Set([...kept.keys(), ...byFile.keys()])
  return [...paths].toSorted().flatMap((path) => {
    const stored: Stored<readonly MemoryEntry[]> | undefined = project.kept.get(path)
    const added = byFile.get(path) ?? []
    const replaced = new Set(added.map(keyOf))
    const entries = [...(kept.get(path) ?? []).filter((entry) => !replaced.has(keyOf(entry))), ...added]
    const isRenamed =
      stored?.value.some((entry, index) => entry.original !== kept.get(path)?.[index]?.original) ?? false
    if (added.length === 0 && !isRenamed) return []
    const content = writeKept(entries)
    return content === stored?.text ? [] : [{path, content, expected: stored?.text}]
  })
}

function inArticle(article: FoundArticle, finding: Finding): Finding {
  return {...finding, place: {...finding.place, path: finding.place.path || article.source.path}}
}
