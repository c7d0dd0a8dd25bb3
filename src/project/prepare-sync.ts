import {entriesOf} from '../memory/entries-of.ts'
import {Failure} from '../model/failure.ts'
import type {Locale} from '../model/locale.ts'
import type {MemoryEntry} from '../model/memory.ts'
import type {Unit} from '../model/unit.ts'
import type {ArticleTask} from './carry-article.ts'
import {findLeftovers} from './find-leftovers.ts'
import {findMoves, type Orphan} from './find-moves.ts'
import type {FoundArticle} from './found-article.ts'
import {keptPathOf} from './keep-entries.ts'
import {type Keeper, keeper} from './keeper.ts'
import type {Project} from './open-project.ts'
import {readStored} from './read-stored.ts'
import {readText} from './read-text.ts'
import type {Route} from './selection.ts'
import {takeApart} from './take-apart.ts'

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

/** What is known of a sync before an article is read. */
export interface Preparation {
  readonly tasks: readonly ArticleTask[]
  readonly keeper: Keeper
  /** Segment files that say what others say, left behind by a sync that was killed. */
  readonly leftovers: readonly Orphan[]
  /** Segment files of articles that are gone, to be removed. */
  readonly pruned: readonly Orphan[]
  /** What leaves with those. */
  readonly left: readonly MemoryEntry[]
  /** Segment files of articles that are gone, which stay. */
  readonly abandoned: readonly string[]
  /** Segment files without an article that cannot be read. */
  readonly failures: readonly Failure[]
}

/** Finds out which segment files have lost their article, and which articles they may have gone to. */
export function prepareSync(project: Project, routes: readonly Route[], options: SyncOptions): Preparation {
  const failures: Failure[] = []
  const orphans = orphansOf(project, failures)
  const articles = [...new Set(routes.map(({article}) => article))]
  const moves = orphans.length > 0 ? findMoves(candidatesFor(project, orphans), orphans) : new Map()
  const leftovers = findLeftovers(project, orphans)
  const keeping = keeper(project, moves)
  const byOriginal = Map.groupBy(orphans, ({file}) => file.original)
  const targets = Map.groupBy(routes, ({article}) => article)
  const tasks = articles.map((article): ArticleTask => {
    const original: string | undefined = moves.get(article)
    const moved = original === undefined ? undefined : {original, files: byOriginal.get(original) ?? []}
    return {
      article,
      targets: targets.get(article)!.map(({target}) => target),
      ...(moved && {moved}),
      ...(options.resegment && {resegment: true})
    }
  })
  const taken = new Set([
    ...leftovers.map(({path}) => path),
    ...tasks.flatMap(({article, targets: locales, moved}) => takenBy(article, locales, moved?.files ?? []))
  ])
  // Files of a moved article wait for their turn where this sync is about other articles or locales.
  const waiting = new Set<string>(moves.values())
  const isWaiting = ({file, target}: Orphan): boolean =>
    waiting.has(file.original) && project.discovery.locales.includes(target)
  const gone = orphans.filter(
    (orphan) => !taken.has(orphan.path) && !isWaiting(orphan) && (options.abandoned?.has(orphan.path) ?? true)
  )
  const unreadable = new Set(project.failures.flatMap(({place}) => place?.path ?? []))
  const pruned = options.prune ? gone.filter(({file}) => !unreadable.has(keptPathOf(file))) : []
  return {
    tasks,
    keeper: keeping,
    leftovers,
    pruned,
    left: pruned.flatMap(({file}) => entriesOf(file)),
    abandoned: gone.filter((orphan) => !pruned.includes(orphan)).map(({path}) => path),
    failures
  }
}

/** The old files that an article's new ones are made from. */
function takenBy(article: FoundArticle, targets: readonly Locale[], files: readonly Orphan[]): string[] {
  return files.filter(({target}) => targets.includes(target) && !article.segmentFiles.has(target)).map(({path}) => path)
}

function orphansOf({root, discovery}: Project, failures: Failure[]): Orphan[] {
  return discovery.unclaimed.flatMap(({path, target}) => {
    try {
      const {text, value} = readStored(root, path)
      return [{path, target, text, file: value}]
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      failures.push(error)
      return []
    }
  })
}

/** Articles that a segment file without an article may belong to, whether or not they are worked on, taken apart. */
function candidatesFor(
  {root, settings, discovery}: Project,
  orphans: readonly Orphan[]
): Map<FoundArticle, readonly Unit[]> {
  const candidates = new Map<FoundArticle, readonly Unit[]>()
  for (const article of discovery.articles) {
    if (orphans.every(({target}) => article.segmentFiles.has(target))) continue
    try {
      const {path, locale} = article.source
      const text = readText(root, path)
      candidates.set(article, takeApart({path, locale, text}, settings.read).units)
    } catch (error) {
      // It is said when the article has its turn.
      if (!(error instanceof Failure)) throw error
    }
  }
  return candidates
}
