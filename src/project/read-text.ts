import {closeSync, constants, fstatSync, openSync, readFileSync} from 'node:fs'
import {Failure} from '../model/failure.ts'
import {decodeDeclared} from './decode-declared.ts'
import {decodeText} from './decode-text.ts'
import {ioFailure} from './io-failure.ts'
import {inside} from './tree.ts'

/** How many bytes a file may have, by what it is. Input is hostile: without a limit one file could take all memory. */
export const sizeLimits = {
  // Three times the Bible. A parser takes some hundred bytes for each of the text.
  article: 16 * 1024 * 1024,
  // About 100,000 segments with their notes are 60 MB.
  segments: 256 * 1024 * 1024,
  config: 1024 * 1024
} as const

/**
 * The text of a project file, as it stands: byte order mark, line ends and all.
 *
 * @param path relative to the project, with `/`
 * @param limit the most bytes that it may have
 * @throws `Failure` of kind `unreadable`: `not-utf8`, `other-encoding`, `nul-character`, `file-too-large`, `path-…`;
 *   of kind `io`: `not-found`, `no-permission`, `not-a-file` …
 */
export function readText(root: string, path: string, limit: number = sizeLimits.article): string {
  const place = inside(root, path)
  return decodeText(readBytes(place.absolute, path, limit), path)
}

/** `readText` of a file that may be missing. */
export function readTextIfThere(root: string, path: string, limit?: number): string | undefined {
  try {
    return readText(root, path, limit)
  } catch (error) {
    if (error instanceof Failure && error.values.cause === 'ENOENT') return undefined
    throw error
  }
}

/** `readText` of a file that the user named, anywhere on the machine (`ordbro prove PATH`). */
export function readTextAnywhere(path: string, limit: number = sizeLimits.article): string {
  return decodeText(readBytes(path, path, limit), path)
}

/** `readTextAnywhere` of a file of another tool, in the encoding that it says it has: see `decodeDeclared`. */
export function readDeclaredAnywhere(path: string, limit: number): string {
  return decodeDeclared(readBytes(path, path, limit), path)
}

function readBytes(absolute: string, path: string, limit: number): Buffer {
  try {
    // A pipe would be waited for without end: NONBLOCK opens it, and then it is seen to be no file.
    const handle = openSync(absolute, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    try {
      const stat = fstatSync(handle)
      if (!stat.isFile()) throw new Failure('io', stat.isDirectory() ? 'is-a-folder' : 'not-a-file', {path}, {path})
      if (stat.size > limit) {
        throw new Failure('unreadable', 'file-too-large', {path, size: stat.size, limit}, {path})
      }
      return readFileSync(handle)
    } finally {
      closeSync(handle)
    }
  } catch (error) {
    throw ioFailure(error, path)
  }
}
