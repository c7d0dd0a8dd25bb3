import {closeSync, constants, openSync, readSync} from 'node:fs'
import {hashOfPieces} from '../hash-of.ts'

/**
 * The names of files' contents, read one after the other into the same piece of memory; empty for one that cannot be
 * read: whoever reads it for its text says what is wrong with it.
 *
 * @param home the project's folder, absolute
 */
export function hashFiles(home: string, paths: readonly string[]): string[] {
  const bytes = Buffer.allocUnsafe(1024 * 1024)
  /** Fills the piece of memory as far as the file goes. */
  const fill = (handle: number): Uint8Array => {
    let size = 0
    while (size < bytes.length) {
      const more = readSync(handle, bytes, size, bytes.length - size, null)
      if (more === 0) break
      size += more
    }
    return bytes.subarray(0, size)
  }
  return paths.map((path) => {
    try {
      // Nothing is waited for: a path may have become a pipe.
      const handle = openSync(`${home}/${path}`, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
      try {
        return hashOfPieces(() => fill(handle), bytes.length)
      } finally {
        closeSync(handle)
      }
    } catch {
      return ''
    }
  })
}
