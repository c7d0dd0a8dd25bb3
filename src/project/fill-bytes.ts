import {readSync} from 'node:fs'

/**
 * Reads on until a piece of memory is full or the file at its end; a system may give less at a time.
 *
 * @param from where in the memory it begins
 * @returns how much of the memory is filled
 */
export function fillBytes(handle: number, bytes: Buffer, from = 0): number {
  let size = from
  while (size < bytes.length) {
    const more = readSync(handle, bytes, size, bytes.length - size, null)
    if (more === 0) break
    size += more
  }
  return size
}
