import {type Memory, remember} from '../memory/remember.ts'
import type {MemoryEntry} from '../model/memory.ts'
import type {Kept} from './keep-entries.ts'

/** What left segment files, made ready once for all articles. */
export interface KeptMemory {
  readonly memory: Memory
  /** What left the files of an article, by its path. */
  of(original: string): readonly MemoryEntry[]
}

export function keptMemory(kept: Kept): KeptMemory {
  const entries = [...kept.values()].flat()
  const byArticle = Map.groupBy(entries, ({original}) => original)
  return {memory: remember([], entries), of: (original) => byArticle.get(original) ?? []}
}
