import {closeSync, openSync} from 'node:fs'
import {fillBytes} from './fill-bytes.ts'
import {ioFailure} from './io-failure.ts'

/** How much is read at once, in bytes. */
const most = 1024 * 1024

/** The bytes of a file of any size in pieces, all but the last of one length. Each is good until the next is asked for. */
export function* bytesIn(absolute: string, path: string): Generator<Buffer> {
  const bytes = Buffer.allocUnsafe(most)
  const tried = <Value>(work: () => Value): Value => {
    try {
      return work()
    } catch (error) {
      throw ioFailure(error, path)
    }
  }
  const handle = tried(() => openSync(absolute, 'r'))
  try {
    for (let size = most; size === most; ) {
      size = tried(() => fillBytes(handle, bytes))
      if (size > 0) yield bytes.subarray(0, size)
    }
  } finally {
    closeSync(handle)
  }
}
