import {availableParallelism} from 'node:os'
import {type FolderEntries, folderEntries} from '../folder-entries.ts'
import {realRoot} from '../tree.ts'
import {printOf, printsIn} from './file-prints.ts'
import {hashFiles} from './hash-files.ts'

/** What one run has learnt of files: each is asked once, and what was learnt does not change while the run goes on. */
export interface FileFacts {
  /** When the first file was asked, in milliseconds since the epoch. */
  readonly since: number
  /** What is in a folder; asked once. Throws what the system throws. */
  entriesOf(folder: string): FolderEntries
  /** The prints of files, four numbers each; see `file-prints.ts`. */
  printsOf(paths: readonly string[]): Float64Array
  /**
   * Whether files look as they did.
   *
   * @param stored their prints, as `bytesOf` stores them
   * @param from which of them is that of the first path
   */
  lookAs(paths: readonly string[], stored: Uint8Array, from?: number): boolean
  /** The name of a file's content; nothing where it cannot be read. */
  hashOf(path: string): string | undefined
  /** Whether the file has been read. */
  isRead(path: string): boolean
  /** Reads files, on all cores where they are large. */
  read(paths: readonly string[]): Promise<void>
}

/** How much has to be read that it is worth the start of threads, in bytes. */
const worthThreads = 8_000_000

/** @param root the project's folder */
export function fileFacts(root: string): FileFacts {
  const home = realRoot(root)
  const places = new Map<string, number>()
  const hashes = new Map<string, string>()
  const folders = new Map<string, FolderEntries>()
  /** One array for all: tens of thousands of small ones take longer than the questions. */
  let known = new Float64Array(4 * 256)

  const placeOf = (path: string): number => {
    const place = places.get(path)
    if (place !== undefined) return place
    const next = 4 * places.size
    places.set(path, next)
    if (next === known.length) {
      const larger = new Float64Array(2 * known.length)
      larger.set(known)
      known = larger
    }
    printOf(home, path, known, next)
    return next
  }
  const learn = (paths: readonly string[], found: readonly string[]): void => {
    for (const [at, hash] of found.entries()) hashes.set(paths[at]!, hash)
  }

  return {
    since: Date.now(),
    entriesOf(folder) {
      const entries = folders.get(folder) ?? folderEntries(home, folder)
      folders.set(folder, entries)
      return entries
    },
    printsOf(paths) {
      const prints = new Float64Array(4 * paths.length)
      for (let at = 0; at < paths.length; at++) {
        const place = placeOf(paths[at]!)
        prints.set(known.subarray(place, place + 4), 4 * at)
      }
      return prints
    },
    lookAs(paths, stored, from = 0) {
      const before = printsIn(stored)
      if (before.length < 4 * (from + paths.length)) return false
      for (let at = 0; at < paths.length; at++) {
        const place = placeOf(paths[at]!)
        const old = 4 * (from + at)
        for (let field = 0; field < 4; field++) if (known[place + field] !== before[old + field]) return false
      }
      return true
    },
    hashOf(path) {
      if (!hashes.has(path)) learn([path], hashFiles(home, [path]))
      return hashes.get(path) || undefined
    },
    isRead: (path) => hashes.has(path),
    async read(paths) {
      const bytes = paths.reduce((sum, path) => sum + known[placeOf(path)]!, 0)
      const cores = Math.min(availableParallelism(), 8)
      if (cores === 1 || bytes < worthThreads) return learn(paths, hashFiles(home, paths))
      const {hashInThreads} = await import('./hash-in-threads.ts')
      learn(paths, await hashInThreads(home, paths, cores))
    }
  }
}
