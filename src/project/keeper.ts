import type {MemoryEntry} from '../model/memory.ts'
import type {FoundArticle} from './found-article.ts'
import {type FileChange, type Kept, keepEntries, renameKept} from './keep-entries.ts'
import type {Project} from './open-project.ts'

/** `memory/kept` while a sync adds to it. */
export interface Keeper {
  /** What it holds, under the names that articles have now. */
  readonly kept: Kept
  /** The changes that add entries; none where they are in it already. What they replace is what the last ones wrote. */
  keep(left: readonly MemoryEntry[]): readonly FileChange[]
}

/** @param moves articles that have another name than in the memory */
export function keeper(project: Pick<Project, 'kept'>, moves: ReadonlyMap<FoundArticle, string>): Keeper {
  let stored = project.kept
  let kept = renameKept(project, moves)
  return {
    kept,
    keep(left) {
      const changes = keepEntries({kept: stored}, kept, left)
      const now = new Map(stored)
      const entries = new Map(kept)
      for (const {path, content, value} of changes) {
        now.set(path, {text: content, value})
        entries.set(path, value)
      }
      stored = now
      kept = entries
      return changes
    }
  }
}
