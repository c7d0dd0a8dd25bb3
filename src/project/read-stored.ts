import {readClosely} from '../exchange/xliff/read.ts'
import type {SegmentFile} from '../model/segment-file.ts'
import {readText, sizeLimits} from './read-text.ts'

/** A text file as it was read: what a write compares with. */
export interface Stored<T> {
  readonly text: string
  readonly value: T
}

/** A segment file as it was read. */
export interface StoredFile extends Stored<SegmentFile> {
  /** Whether its text is what `writeSegmentFile` makes of its value. */
  readonly isExact: boolean
}

/**
 * A segment file as it stands.
 *
 * @throws Failure `unreadable`, `io`
 */
export function readStored(root: string, path: string): StoredFile {
  const text = readText(root, path, sizeLimits.segments)
  const {file, isExact} = readClosely(text, path)
  return {text, value: file, isExact}
}
