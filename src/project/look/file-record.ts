import {readSegmentFile} from '../../exchange/xliff/read.ts'
import {promoteFile} from '../../memory/promote-file.ts'
import {saidKeys} from '../../memory/sentence-keys.ts'
import {Failure} from '../../model/failure.ts'
import type {FileRecord} from '../../model/project-index.ts'
import {hashOf} from '../hash-of.ts'
import {readText, sizeLimits} from '../read-text.ts'

/**
 * What a segment file says, as it stands; nothing where it is as on record, or cannot be read: whoever works on its
 * article says what is wrong with it.
 */
export function fileRecord(root: string, path: string, known: string | undefined): FileRecord | undefined {
  try {
    const text = readText(root, path, sizeLimits.segments)
    const hash = hashOf(text)
    return hash === known ? undefined : {path, hash, said: saidKeys(promoteFile(readSegmentFile(text, path)).file)}
  } catch (error) {
    if (error instanceof Failure) return undefined
    throw error
  }
}
