import {readdirSync} from 'node:fs'
import {join} from 'node:path'
import {errorCode, ioFailure} from './io-failure.ts'
import {bury, lockFolderOf} from './lock.ts'
import {isAbandoned, readLock} from './lock-file.ts'

/**
 * Remove what processes left that were killed while they wrote: their lock files, and the temporary files that these
 * name. One folder is read, whatever the size of the project. For the start of every command that writes.
 *
 * @returns the paths of the files that were being written; each is whole, the old one or the new one
 */
export async function cleanOrphans(root: string): Promise<readonly string[]> {
  const paths = new Set<string>()
  for (const file of lockFiles(lockFolderOf(root))) {
    const lock = readLock(file)
    if (lock === undefined || !isAbandoned(lock)) continue
    await bury(root, lock)
    for (const path of lock.record?.paths ?? []) paths.add(path)
  }
  return [...paths].sort()
}

/**
 * The lock files of a folder, absolute: locks before the locks that guard their removal, which go with them; drafts of
 * locks (`.new`) as well.
 */
export function lockFiles(folder: string): string[] {
  try {
    const names = readdirSync(folder).filter((name) => /\.(lock(\.over)*|new)$/.test(name))
    return names.sort((a, b) => a.length - b.length).map((name) => join(folder, name))
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return []
    throw ioFailure(error, folder)
  }
}
