import {closeSync} from 'node:fs'
import {fillFrom, openFile} from './open-file.ts'

/** How much is read at once, in bytes. */
const most = 1024 * 1024

/**
 * The bytes of a file of any size in pieces, all but the last of one length. Each is good until the next is asked for.
 *
 * @throws `Failure` of kind `io`, as `openFile` does
 */
export function* bytesIn(absolute: string, path: string): Generator<Buffer> {
  const bytes = Buffer.allocUnsafe(most)
  const handle = openFile(absolute, path)
  try {
    for (let size = most; size === most; ) {
      size = fillFrom(handle, bytes, 0, path)
      if (size > 0) yield bytes.subarray(0, size)
    }
  } finally {
    closeSync(handle)
  }
}
