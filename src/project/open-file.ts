import {closeSync, constants, fstatSync, openSync} from 'node:fs'
import {Failure} from '../model/failure.ts'
import {fillBytes} from './fill-bytes.ts'
import {ioFailure} from './io-failure.ts'

/**
 * Opens a file for reading.
 *
 * @param path what it is called where it cannot be opened
 * @returns the handle, which the caller closes
 * @throws `Failure` of kind `io`: `is-a-folder`, `not-a-file`, and those of `ioFailure`
 */
export function openFile(absolute: string, path: string): number {
  try {
    // A pipe would be waited for without end: NONBLOCK opens it, and then it is seen to be no file.
    const handle = openSync(absolute, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    const stat = fstatSync(handle)
    if (stat.isFile()) return handle
    closeSync(handle)
    throw new Failure('io', stat.isDirectory() ? 'is-a-folder' : 'not-a-file', {path}, {path})
  } catch (error) {
    throw ioFailure(error, path)
  }
}

/** `fillBytes`, whose errors are the file's. */
export function fillFrom(handle: number, bytes: Buffer, from: number, path: string): number {
  try {
    return fillBytes(handle, bytes, from)
  } catch (error) {
    throw ioFailure(error, path)
  }
}
