import type {SegmentFile} from '../../model/segment-file.ts'
import {readXliff} from './read-xliff.ts'
import {readWritten, type Written} from './written/read-written.ts'

/**
 * Read a segment file, as ordbro wrote it or as a person or another tool left it. There are two readers that say the
 * same: one for files that are as ordbro writes them, which nearly all are, and one for every XLIFF.
 *
 * @param path for the places of failures
 * @throws `Failure` (unreadable): those of `parseXml`; `xliff-invalid` where it breaks XLIFF 2.1; `segment-file-layout`,
 *   `segment-file-resegmented` or `segment-file-reordered` where it is XLIFF but not laid out as a segment file
 */
export function readSegmentFile(text: string, path: string): SegmentFile {
  return readClosely(text, path).file
}

/** `readSegmentFile`, and whether the text is exactly what `writeSegmentFile` makes of what was read. */
export function readClosely(text: string, path: string): Written {
  return readWritten(text) ?? {file: readXliff(text, path), isExact: false}
}
