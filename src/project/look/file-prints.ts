import {statSync} from 'node:fs'

/** How young a change may be, in milliseconds, to be told from the next one: the clock of FAT ticks every two seconds. */
const tick = 2000

/**
 * What the file system says of a file without reading it: size, mtime and ctime (milliseconds, to a quarter of a
 * microsecond) and inode, as 64-bit floats. A file that is not there has zeros.
 *
 * @param home the project's folder, absolute
 * @param prints where the four numbers are put, at `at`
 */
export function printOf(home: string, path: string, prints: Float64Array, at: number): void {
  const stat = statSync(`${home}/${path}`, {throwIfNoEntry: false})
  if (stat === undefined) return
  prints[at] = stat.size
  prints[at + 1] = stat.mtimeMs
  prints[at + 2] = stat.ctimeMs
  prints[at + 3] = stat.ino
}

/**
 * Prints to be kept for the next run. By git's rule for its index (Documentation/technical/racy-git.txt) a file that
 * changed a moment ago cannot be trusted: it may change again within one tick of the clock and look the same. Its print
 * is made to match nothing, so that the file is read next time.
 *
 * @param now milliseconds since the epoch, before the files were read
 */
export function trustworthy(prints: Float64Array, now: number): Float64Array {
  const trusted = prints.slice()
  for (let at = 0; at < trusted.length; at += 4)
    if (Math.max(trusted[at + 1]!, trusted[at + 2]!) > now - tick) trusted[at] = -1
  return trusted
}

export function samePrints(prints: Float64Array, stored: Uint8Array): boolean {
  return Buffer.compare(bytesOf(prints), stored) === 0
}

/** Stored prints; copied where they must be: bytes of a row may begin anywhere, and floats may not. */
export function printsIn(bytes: Uint8Array): Float64Array {
  const aligned = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice()
  return new Float64Array(aligned.buffer, aligned.byteOffset, Math.floor(aligned.byteLength / 8))
}

/** Prints as they are stored. */
export function bytesOf(prints: Float64Array): Uint8Array {
  return new Uint8Array(prints.buffer, prints.byteOffset, prints.byteLength)
}
