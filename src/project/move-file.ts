import {lstatSync, mkdirSync, renameSync, rmdirSync, unlinkSync} from 'node:fs'
import {dirname} from 'node:path'
import {flushFolders} from './flush-folders.ts'
import {errorCode, ioFailure} from './io-failure.ts'
import {withLock} from './lock.ts'
import {lockName} from './lock-file.ts'
import {changedMeanwhile, findFile, refuseIfChanged} from './replace-file.ts'
import {type Expectation, holds} from './safe-write.ts'
import {type InsidePath, inside, realRoot} from './tree.ts'

/**
 * Delete a file, and the folders that it leaves empty: git knows no empty folders, and site generators list them.
 *
 * @param expectation the content that the file must still have
 * @returns whether there was a file
 * @throws `Failure` of kind `io`: `changed-meanwhile`, …
 */
export async function deleteFile(root: string, path: string, expectation: Expectation): Promise<boolean> {
  const place = inside(root, path)
  return withLock(root, [place], async () => {
    const found = findFile(place)
    if (found === undefined) return false
    if (!('overwrite' in expectation) && !holds(found, expectation.expected)) throw changedMeanwhile(place)
    try {
      refuseIfChanged(place, found)
      unlinkSync(place.absolute)
    } catch (error) {
      throw ioFailure(error, path)
    }
    await flushFolders(pruneFolders(root, dirname(place.absolute)))
    return true
  })
}

/**
 * Give a file another name. Nothing is overwritten: when a file has the new name already, it must be the same file
 * (another case, on a file system that ignores case).
 *
 * @throws `Failure` of kind `io`: `not-found`, `changed-meanwhile` when there is a file of the new name, …
 */
export async function moveFile(root: string, from: string, to: string): Promise<void> {
  const places = [inside(root, from), inside(root, to)] as const
  await withBoth(root, places, async () => {
    const [old, fresh] = places
    try {
      const moved = lstatSync(old.absolute, {bigint: true})
      const there = lstatSync(fresh.absolute, {bigint: true, throwIfNoEntry: false})
      if (there && (there.ino !== moved.ino || there.dev !== moved.dev)) throw changedMeanwhile(fresh)
      mkdirSync(dirname(fresh.absolute), {recursive: true})
      renameSync(old.absolute, fresh.absolute)
    } catch (error) {
      throw ioFailure(error, from)
    }
    // The new name first: after a power cut between the two a file with both names is better than one with none.
    await flushFolders([dirname(fresh.absolute)])
    await flushFolders(pruneFolders(root, dirname(old.absolute)))
  })
}

/** Locks are taken in one order by everybody, so that two processes never wait for each other. */
async function withBoth(
  root: string,
  places: readonly [InsidePath, InsidePath],
  work: () => Promise<void>
): Promise<void> {
  const [first, second] = places.toSorted((a, b) => (lockName(a) < lockName(b) ? -1 : 1))
  if (first === undefined || second === undefined || lockName(first) === lockName(second)) {
    return withLock(root, places, work)
  }
  return withLock(root, [first], () => withLock(root, [second], work))
}

/** @returns the deepest folder that is left, whose entries changed */
function pruneFolders(root: string, folder: string): string[] {
  const top = realRoot(root)
  let at = folder
  try {
    for (; at !== top && at.length > top.length; at = dirname(at)) rmdirSync(at)
  } catch (error) {
    const code = errorCode(error)
    // ENOTEMPTY is the usual end; a folder that may not be removed is not worth a failure, its file is gone.
    if (code === undefined) throw error
  }
  return [at]
}
