import {Failure} from '../model/failure.ts'
import type {Unit} from '../model/unit.ts'
import {findLeftovers} from './find-leftovers.ts'
import {findMoves, type Orphan} from './find-moves.ts'
import type {FoundArticle} from './found-article.ts'
import type {Project} from './open-project.ts'
import {readStored} from './read-stored.ts'
import {readText} from './read-text.ts'
import {takeApart} from './take-apart.ts'

/** Segment files that have lost their article. */
export interface LostFiles {
  readonly orphans: readonly Orphan[]
  /** Articles that were moved, with their old paths. */
  readonly moves: ReadonlyMap<FoundArticle, string>
  /** Those that say what others say, left behind by a sync that was killed. */
  readonly leftovers: readonly Orphan[]
  /** Those that cannot be read. */
  readonly failures: readonly Failure[]
}

/** Reads the segment files that no article claims, and finds out where their articles have gone. */
export function findLost(project: Project): LostFiles {
  const failures: Failure[] = []
  const orphans = orphansOf(project, failures)
  return {
    orphans,
    moves: orphans.length > 0 ? findMoves(candidatesFor(project, orphans), orphans) : new Map(),
    leftovers: findLeftovers(project, orphans),
    failures
  }
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
