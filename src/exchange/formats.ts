import type {MemoryEntry} from '../model/memory.ts'
import type {SegmentFile} from '../model/segment-file.ts'
import {type TermFormat, termFormats} from './term-formats.ts'
import {readKept} from './tmx/read.ts'
import {writeKept} from './tmx/write.ts'
import {readSegmentFile} from './xliff/read.ts'
import {writeSegmentFile} from './xliff/write.ts'

/** A format that holds an article's segments. `read` throws a `Failure` (unreadable) with line and column. */
export interface SegmentFormat {
  readonly holds: 'segments'
  /** What `--format` takes. */
  readonly name: string
  /** Of the standard, with its version. */
  readonly standard: string
  /** With the dot; the first is what ordbro writes. */
  readonly endings: readonly string[]
  read(text: string, path: string): SegmentFile
  write(file: SegmentFile): string
}

/** A format that holds a memory. */
export interface MemoryFormat {
  readonly holds: 'memory'
  readonly name: string
  readonly standard: string
  readonly endings: readonly string[]
  read(text: string, path: string): MemoryEntry[]
  write(entries: readonly MemoryEntry[]): string
}

/** Every format that ordbro exchanges; a new one is a row. */
export const formats: readonly (SegmentFormat | MemoryFormat | TermFormat)[] = [
  // The record itself: the one format that holds everything, and the one that CAT tools edit in place.
  {
    holds: 'segments',
    name: 'xliff',
    standard: 'XLIFF 2.1 (OASIS Standard, 13 February 2018)',
    endings: ['.xlf', '.xliff'],
    read: readSegmentFile,
    write: writeSegmentFile
  },
  // What every tool with a memory can take in; `memory/kept` is written in it.
  {
    holds: 'memory',
    name: 'tmx',
    standard: 'TMX 1.4b (LISA OSCAR, 2005)',
    endings: ['.tmx'],
    read: readKept,
    write: writeKept
  },
  ...termFormats
]
