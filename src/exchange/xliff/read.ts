import type {SegmentFile} from '../../model/segment-file.ts'
import {readXliff} from './read-xliff.ts'
import {readWritten} from './written/read-written.ts'

/**
 * Read a segment file, as ordbro wrote it or as a person or another tool left it. There are two readers that say the
 * same: one for files that are as ordbro writes them, which nearly all are, and one for every XLIFF.
 *
 * @param path for the places of failures
 * @throws `Failure` (unreadable): those of `parseXml`; `xliff-invalid` where it breaks XLIFF 2.1; `segment-file-layout`,
 *   `segment-file-resegmented` or `segment-file-reordered` where it is XLIFF but not laid out as a segment file
 */
export function readSegmentFile(text: string, path: string): SegmentFile {
  return readWritten(text) ?? readXliff(text, path)
}
