import {setTimeout} from 'node:timers/promises'
import {readKept} from '../exchange/tmx/read.ts'
import {readUnits} from '../exchange/tmx/read-units.ts'
import {readSegmentFile} from '../exchange/xliff/read.ts'
import {unitOf, unitsOfFile} from '../memory/unit-of.ts'
import {Failure} from '../model/failure.ts'
import type {MemoryStore, MemoryWriter, SaidFile} from '../model/memory-store.ts'
import type {MemoryUnit} from '../model/translation-memory.ts'
import {breathe} from './breathe.ts'
import type {FileFacts} from './look/file-facts.ts'
import {bytesOf, trustworthy} from './look/file-prints.ts'
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
  /** Another process is writing to the memory, and has been for a while. */
  wait?(): void
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
  steps: Steps = {}
): Promise<MemoryUpdate> {
  const before = changesOf(root, store, facts)
  if (isNothing(before)) return {read: 0, gone: 0, failures: []}
  const writer = store.writer()
  const hasWaited = await turnOf(writer, steps)
  // The other may have read the same files.
  return brought(root, facts, writer, hasWaited ? changesOf(root, store, facts) : before, steps)
}

/** What a memory does not know of its files. */
interface Changes {
  readonly known: ReadonlyMap<string, SaidFile>
  /** Files that are new or look otherwise, with the print that is to be known of them; see `file-prints.ts`. */
  readonly suspects: readonly {readonly path: string; readonly print: Uint8Array}[]
  readonly gone: readonly string[]
}

function isNothing({suspects, gone}: Changes): boolean {
  return suspects.length + gone.length === 0
}

function changesOf(root: string, store: MemoryStore, facts: FileFacts): Changes {
  const known = store.files()
  const paths = memoryFiles(root)
  let count = 0
  const changed = paths.filter((path) => {
    const before = known.get(path)
    if (before === undefined) return true
    count++
    return before.hash === '' || !facts.lookAs([path], before.print)
  })
  return {
    known,
    suspects: [...Map.groupBy(changed, articleIn).values()]
      .flat()
      .map((path) => ({path, print: bytesOf(trustworthy(facts.printsOf([path]), facts.since))})),
    gone: count === known.size ? [] : [...known.keys()].filter(isMissingIn(paths))
  }
}

function isMissingIn(paths: readonly string[]): (path: string) => boolean {
  const there = new Set(paths)
  return (path) => !there.has(path)
}

/** Between two questions whether another process is through, in milliseconds. */
const pause = 50

/** Waits until nobody else writes to the memory. Returns whether somebody did. */
async function turnOf(writer: MemoryWriter, {wait}: Steps): Promise<boolean> {
  for (let asked = 0; ; asked++) {
    if (writer.start()) return asked > 0
    if (asked * pause === 1000) wait?.()
    await setTimeout(pause)
  }
}

async function brought(
  root: string,
  facts: FileFacts,
  writer: MemoryWriter,
  {known, suspects, gone}: Changes,
  steps: Steps
): Promise<MemoryUpdate> {
  const failures: Failure[] = []
  let read = 0
  await facts.read(suspects.map(({path}) => path))
  steps.begin?.(suspects.length)
  for (const path of gone) writer.remove(path)
  for (const {path, print} of suspects) {
    steps.step?.(path)
    // Others may have had their turn after the file before.
    await turnOf(writer, steps)
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
