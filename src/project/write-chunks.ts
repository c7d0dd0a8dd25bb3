import {flushFolders} from './flush-folders.ts'
import {withLock} from './lock.ts'
import {changedMeanwhile, replaceFile, standingOf} from './replace-file.ts'
import {inside} from './tree.ts'

/** What may stand at the path before: a file of whatever content, or none. */
export type Before = 'anything' | 'nothing'

/**
 * `writeFile` of a content that is too large to be held: it is written as it comes, and at every moment the file is the old
 * one or the whole new one. Where the pieces break off with an error, nothing was written.
 *
 * @param path relative to the project, with `/`
 * @throws `Failure` of kind `io`, as `writeFile` does, and what the pieces throw
 */
export async function writeChunks(
  root: string,
  path: string,
  chunks: Iterable<Uint8Array>,
  before: Before
): Promise<void> {
  const place = inside(root, path)
  const folders = await withLock(root, [place], async ([temporary]) => {
    const found = standingOf(place)
    if (found !== undefined && before === 'nothing') throw changedMeanwhile(place)
    return replaceFile(place, chunks, temporary!, found)
  })
  await flushFolders(folders)
}
