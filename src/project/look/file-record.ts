import {readSegmentFile} from '../../exchange/xliff/read.ts'
import {promoteFile} from '../../memory/promote-file.ts'
import {saidKeys} from '../../memory/sentence-keys.ts'
import {Failure} from '../../model/failure.ts'
import type {FileRecord} from '../../model/project-index.ts'
import {hashOf} from '../hash-of.ts'
import {readText, sizeLimits} from '../read-text.ts'

/** What a segment file says, as it stands; nothing where it cannot be read: whoever works on its article says why. */
export function fileRecord(root: string, path: string): FileRecord | undefined {
  try {
    const text = readText(root, path, sizeLimits.segments)
    return {path, hash: hashOf(text), said: saidKeys(promoteFile(readSegmentFile(text, path)).file)}
  } catch (error) {
    if (error instanceof Failure) return undefined
    throw error
  }
}
