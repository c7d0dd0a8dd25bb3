import {closeSync, constants, openSync, readSync} from 'node:fs'
import {hashOf} from '../hash-of.ts'

/**
 * The names of files' contents, read one after the other into the same piece of memory; empty for one that cannot be
 * read: whoever reads it for its text says what is wrong with it.
 *
 * @param home the project's folder, absolute
 */
export function hashFiles(home: string, paths: readonly string[]): string[] {
  let bytes = Buffer.allocUnsafe(256 * 1024)
  const read = (handle: number): Uint8Array => {
    let size = 0
    for (;;) {
      const more = readSync(handle, bytes, size, bytes.length - size, null)
      if (more === 0) return bytes.subarray(0, size)
      size += more
      if (size === bytes.length) bytes = Buffer.concat([bytes, Buffer.allocUnsafe(size)])
    }
  }
  return paths.map((path) => {
    try {
      // Nothing is waited for: a path may have become a pipe.
      const handle = openSync(`${home}/${path}`, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
      try {
        return hashOf(read(handle))
      } finally {
        closeSync(handle)
      }
    } catch {
      return ''
    }
  })
}
