import type {Failure} from '../model/failure.ts'
import type {Locale} from '../model/locale.ts'
import type {MemoryEntry} from '../model/memory.ts'
import type {ArticleTask} from './carry-article.ts'
import type {LostFiles} from './find-lost.ts'
import type {Orphan} from './find-moves.ts'
import type {FoundArticle} from './found-article.ts'
import {keptPathOf} from './keep-entries.ts'
import {type Keeper, keeper} from './keeper.ts'
import type {Project} from './open-project.ts'
import type {Route} from './selection.ts'

export interface SyncOptions {
  /** Write the glossary's terms into the units. */
  readonly terms: boolean
  /** Remove the segment files of articles that are gone. */
  readonly prune: boolean
  /** Cut every unit anew by today's rules. */
  readonly resegment?: boolean
  /** Put back what somebody deleted from a segment file and the last commit has. */
  readonly restores?: boolean
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
export async function prepareSync(
  project: Project,
  routes: readonly Route[],
  options: SyncOptions
): Promise<Preparation> {
  const articles = [...new Set(routes.map(({article}) => article))]
  const {orphans, moves, leftovers, failures} = await lostFiles(project)
  const keeping = keeper(project, moves)
  const byOriginal = Map.groupBy(orphans, ({file}) => file.original)
  const targets = Map.groupBy(routes, ({article}) => article)
  const tasks = articles.map((article): ArticleTask => {
    const original = moves.get(article)
    const moved = original === undefined ? undefined : {original, files: byOriginal.get(original) ?? []}
    return {
      article,
      targets: targets.get(article)!.map(({target}) => target),
      ...(moved && {moved}),
      ...(options.resegment && {resegment: true}),
      ...(options.restores && {restores: true})
    }
  })
  const taken = new Set([
    ...leftovers.map(({path}) => path),
    ...tasks.flatMap(({article, targets: locales, moved}) => takenBy(article, locales, moved?.files ?? []))
  ])
  // Files of a moved article wait for their turn where this sync is about other articles or locales.
  const waiting = new Set(moves.values())
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
    left: pruned.length > 0 ? await entriesIn(pruned) : [],
    abandoned: gone.filter((orphan) => !pruned.includes(orphan)).map(({path}) => path),
    failures
  }
}

/** Most projects have lost nothing, and load nothing for it. */
async function lostFiles(project: Project): Promise<LostFiles> {
  if (project.discovery.unclaimed.length === 0) return {orphans: [], moves: new Map(), leftovers: [], failures: []}
  const {findLost} = await import('./find-lost.ts')
  return findLost(project)
}

async function entriesIn(orphans: readonly Orphan[]): Promise<MemoryEntry[]> {
  const {entriesOf} = await import('../memory/entries-of.ts')
  return orphans.flatMap(({file}) => entriesOf(file))
}

/** The old files that an article's new ones are made from. */
function takenBy(article: FoundArticle, targets: readonly Locale[], files: readonly Orphan[]): string[] {
  return files.filter(({target}) => targets.includes(target) && !article.segmentFiles.has(target)).map(({path}) => path)
}
