import type {MemoryEntry} from '../model/memory.ts'
import {stateRanks} from '../model/segment-file.ts'

/** Kept entries by where they stood: an article, a unit of it. */
export interface KeptPlaces {
  inArticle(original: string): readonly MemoryEntry[]
  inUnit(original: string, unit: string): readonly MemoryEntry[]
}

/**
 * Entries of one pair of locales by place. What two entries say of one segment is settled by rank, then by their own
 * order: the furthest come first.
 */
export function keptPlaces(kept: readonly MemoryEntry[], source: string, target: string): KeptPlaces {
  const articles = new Map<string, MemoryEntry[]>()
  const units = new Map<string, MemoryEntry[]>()
  for (const entry of kept) {
    if (entry.source !== source || entry.target !== target) continue
    push(articles, entry.original, entry)
    push(units, `${entry.original}\0${entry.unit}`, entry)
  }
  for (const list of [...articles.values(), ...units.values()])
    list.sort((a, b) => stateRanks[b.segment.state] - stateRanks[a.segment.state])
  return {
    inArticle: (original) => articles.get(original) ?? [],
    inUnit: (original, unit) => units.get(`${original}\0${unit}`) ?? []
  }
}

function push(lists: Map<string, MemoryEntry[]>, name: string, entry: MemoryEntry): void {
  const list = lists.get(name)
  if (list === undefined) lists.set(name, [entry])
  else list.push(entry)
}
