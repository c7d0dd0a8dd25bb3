import {closeSync, constants, openSync} from 'node:fs'
import {fillBytes} from '../fill-bytes.ts'
import {hashOfPieces} from '../hash-of.ts'

/**
 * How much is read at a time, in bytes: nearly every file whole. To read the same files into a new megabyte took the system
 * twice as long.
 */
const piece = 128 * 1024

/**
 * The names of files' contents, read one after the other into the same piece of memory; empty for one that cannot be
 * read: whoever reads it for its text says what is wrong with it.
 *
 * @param home the project's folder, absolute
 */
export function hashFiles(home: string, paths: readonly string[]): string[] {
  const bytes = Buffer.allocUnsafe(piece)
  return paths.map((path) => {
    try {
      // Nothing is waited for: a path may have become a pipe.
      const handle = openSync(`${home}/${path}`, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
      try {
        return hashOfPieces(() => bytes.subarray(0, fillBytes(handle, bytes)), bytes.length)
      } finally {
        closeSync(handle)
      }
    } catch {
      return ''
    }
  })
}
