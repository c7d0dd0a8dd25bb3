import {readKept} from '../exchange/tmx/read.ts'
import {readUnits} from '../exchange/tmx/read-units.ts'
import {readSegmentFile} from '../exchange/xliff/read.ts'
import {unitOf, unitsOfFile} from '../memory/unit-of.ts'
import {Failure} from '../model/failure.ts'
import type {MemoryStore} from '../model/memory-store.ts'
import type {MemoryUnit} from '../model/translation-memory.ts'
import {breathe} from './breathe.ts'
import type {FileFacts} from './look/file-facts.ts'
import {bytesOf, samePrints, trustworthy} from './look/file-prints.ts'
import {readChunks} from './read-chunks.ts'
import {readText, sizeLimits} from './read-text.ts'
import {walk} from './walk.ts'

/** What brought a memory up to its files. */
export interface MemoryUpdate {
  /** Files that were read. */
  readonly read: number
  /** Files that are gone. */
  readonly gone: number
  /** Files that cannot be read; what they said before is forgotten. */
  readonly failures: readonly Failure[]
}

interface Steps {
  /** How many files will be read. */
  begin?(files: number): void
  step?(path: string): void
}

/**
 * Brings a memory up to the files of the project that it is an index over: segment files, what left them, and what was
 * brought from outside. Only what changed is read.
 */
export async function updateMemory(
  root: string,
  store: MemoryStore,
  facts: FileFacts,
  {begin, step}: Steps = {}
): Promise<MemoryUpdate> {
  const known = store.files()
  const paths = memoryFiles(root)
  const prints = facts.printsOf(paths)
  const trusted = trustworthy(prints, facts.since)
  const isSame = (path: string, at: number): boolean => {
    const before = known.get(path)
    return before !== undefined && before.hash !== '' && samePrints(prints.subarray(4 * at, 4 * at + 4), before.print)
  }
  const changed = [...paths.entries()].filter(([at, path]) => !isSame(path, at))
  const suspects = [...Map.groupBy(changed, ([, path]) => articleIn(path)).values()].flat()
  const there = new Set(paths)
  const gone = [...known.keys()].filter((path) => !there.has(path))
  const failures: Failure[] = []
  let read = 0
  if (suspects.length + gone.length === 0) return {read, gone: 0, failures}

  await facts.read(suspects.map(([, path]) => path))
  begin?.(suspects.length)
  const writer = store.writer()
  for (const path of gone) writer.remove(path)
  for (const [at, path] of suspects) {
    step?.(path)
    const print = bytesOf(trusted.slice(4 * at, 4 * at + 4))
    const hash = facts.hashOf(path) ?? ''
    if (hash !== '' && known.get(path)?.hash === hash) writer.touch(path, print)
    else {
      writer.begin(path)
      let isWhole = true
      try {
        let count = 0
        for (const unit of unitsIn(root, path)) {
          writer.add(unit)
          if (++count % unitsAtOnce === 0) await breathe()
        }
      } catch (error) {
        if (!(error instanceof Failure)) throw error
        failures.push(error)
        isWhole = false
      }
      // A damaged file is read again next time, and named again.
      writer.end({hash: isWhole ? hash : '', print})
      read++
    }
    await breathe()
  }
  writer.commit()
  return {read, gone: gone.length, failures}
}

/**
 * The path without the locale: `segments/nb/x/a.md.xlf` → `x/a.md.xlf`. The segment files of an article have its
 * sentences in common, which are found at once when they were read a moment ago.
 */
function articleIn(path: string): string {
  return path.slice(path.indexOf('/', path.indexOf('/') + 1) + 1)
}

/** The files that say what a memory holds. */
export function memoryFiles(root: string): string[] {
  const files = [...walk(root, 'segments').files, ...walk(root, 'memory').files]
  return files.filter((path) => path.endsWith(path.startsWith('memory/') ? '.tmx' : '.xlf'))
}

/** Whether a file of a memory came from outside. */
export function isForeignMemory(path: string): boolean {
  return path.endsWith('.tmx') && !path.startsWith('memory/kept/')
}

/** After as many units of a long file others get their turn: progress, and whoever interrupts. */
const unitsAtOnce = 10_000

function unitsIn(root: string, path: string): Iterable<MemoryUnit> {
  // What came from outside may be of any size; the rest ordbro keeps small.
  if (isForeignMemory(path)) return readUnits(readChunks(root, path), path)
  const text = readText(root, path, sizeLimits.segments)
  if (path.endsWith('.xlf')) return unitsOfFile(readSegmentFile(text, path), path)
  return readKept(text, path).flatMap((entry) => unitOf(entry, path) ?? [])
}
