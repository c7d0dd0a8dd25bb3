import {keyOf, writeKept} from '../exchange/tmx/write.ts'
import type {MemoryEntry} from '../model/memory.ts'
import {equalRuns} from '../model/run.ts'
import {stateRanks} from '../model/segment-file.ts'
import type {FoundArticle} from './found-article.ts'
import type {Project} from './open-project.ts'

/** A file to write, and what it must hold until then. */
export interface FileChange {
  readonly path: string
  readonly content: string
  readonly expected: string | undefined
}

/** The entries of `memory/kept`, by file. */
export type Kept = ReadonlyMap<string, readonly MemoryEntry[]>

/** Where what leaves a segment file is kept. */
export function keptPathOf({source, target}: Pick<MemoryEntry, 'source' | 'target'>): string {
  return `memory/kept/${source}-${target}.tmx`
}

/** What was kept of an article that has another name now is kept under that name. */
export function renameKept({kept}: Pick<Project, 'kept'>, moves: ReadonlyMap<FoundArticle, string>): Kept {
  const names = new Map([...moves].map(([article, original]) => [original, article.source.path]))
  const renamed = (entry: MemoryEntry): MemoryEntry => {
    const name = names.get(entry.original)
    return name === undefined ? entry : {...entry, original: name}
  }
  return new Map([...kept].map(([path, {value}]) => [path, names.size === 0 ? value : value.map(renamed)]))
}

/** The changes that add what left to `memory/kept`. A file to which nothing is added stays as it is. */
export function keepEntries(
  project: Pick<Project, 'kept'>,
  kept: Kept,
  left: readonly MemoryEntry[]
): (FileChange & {readonly value: readonly MemoryEntry[]})[] {
  const added = Map.groupBy(left, keptPathOf)
  return [...new Set([...kept.keys(), ...added.keys()])].toSorted().flatMap((path) => {
    const stored = project.kept.get(path)
    const old = kept.get(path) ?? []
    const isRenamed = stored?.value.some((entry, at) => entry !== old[at]) ?? false
    const now = added.get(path) ?? []
    if (now.length === 0 && !isRenamed) return []
    const value = merge(old, now)
    const content = writeKept(value)
    return content === stored?.text ? [] : [{path, content, expected: stored?.text, value}]
  })
}

/** Of what was said at one place about one text the latest counts; one that was said again keeps the highest rank. */
function merge(old: readonly MemoryEntry[], now: readonly MemoryEntry[]): MemoryEntry[] {
  const added = new Map<string, MemoryEntry>()
  for (const entry of now) {
    const before = added.get(keyOf(entry))
    added.set(keyOf(entry), before === undefined ? entry : latest(before, entry))
  }
  const others: MemoryEntry[] = []
  for (const entry of old) {
    const same = added.get(keyOf(entry))
    if (same === undefined) others.push(entry)
    else added.set(keyOf(entry), latest(entry, same))
  }
  return [...others, ...added.values()]
}

function latest(old: MemoryEntry, now: MemoryEntry): MemoryEntry {
  if (now.segment.target === undefined && old.segment.target !== undefined) return {...old, notes: now.notes}
  const saidAgain = equalRuns(old.segment.target ?? [], now.segment.target ?? [])
  return saidAgain && stateRanks[old.segment.state] > stateRanks[now.segment.state] ? {...old, notes: now.notes} : now
}
