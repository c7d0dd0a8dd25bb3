import {type Dirent, lstatSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {errorCode, ioFailure} from './io-failure.ts'
import {lockFolderOf} from './lock.ts'
import {isAbandoned, readLock, removeIfThere} from './lock-file.ts'
import {cleanOrphans, lockFiles} from './orphans.ts'
import {inside, realRoot} from './tree.ts'

/** What killed processes left, relative to the project, with `/`. */
export interface Remains {
  /** Lock files whose holder is gone. */
  readonly locks: readonly string[]
  /** Temporary files that no living process has a lock for. */
  readonly temporaries: readonly string[]
}

/** A temporary file without a lock is left alone for so long, in milliseconds: somebody may have deleted the cache. */
const youth = 60_000

/**
 * Looks through the whole project. Temporary files are listed before locks: whoever made one of them held a lock then,
 * so that what has none now was left, or is gone already.
 */
export function findRemains(root: string): Remains {
  const home = realRoot(root)
  const temporaries = temporariesIn(home, '')
  const held = lockFiles(lockFolderOf(root)).flatMap((file) => readLock(file) ?? [])
  const tokens = new Map(held.flatMap((lock) => (lock.record ? [[lock.record.token, lock] as const] : [])))
  return {
    locks: held.filter(isAbandoned).map(({file}) => file.slice(home.length + 1).replaceAll('\\', '/')),
    temporaries: temporaries.filter((path) => {
      const [, token = ''] = temporary.exec(path.slice(path.lastIndexOf('/') + 1)) ?? []
      const lock = tokens.get(token)
      return lock === undefined ? isOld(join(home, path)) : isAbandoned(lock)
    })
  }
}

/** Removes them; what came to life or went away in the meantime is left alone. */
export async function removeRemains(root: string, {temporaries}: Remains): Promise<void> {
  await cleanOrphans(root)
  for (const path of temporaries) removeIfThere(inside(root, path).absolute)
}

const temporary = /^\.ordbro-([a-z0-9]{12,40})-\d+\.tmp$/

/** Other people's folders, which nothing of ours is written into. */
const passedOver: ReadonlySet<string> = new Set(['node_modules', '.git'])

/** Links are not followed: what is behind one is another folder's, or found there. */
function temporariesIn(home: string, folder: string): string[] {
  return entriesOf(home, folder).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (entry.isDirectory()) return passedOver.has(entry.name) ? [] : temporariesIn(home, path)
    return entry.isFile() && temporary.test(entry.name) ? [path] : []
  })
}

function entriesOf(home: string, folder: string): Dirent[] {
  try {
    return readdirSync(join(home, folder), {withFileTypes: true})
  } catch (error) {
    // Gone in the meantime, or somebody's who lets nobody in: ordbro has written nothing there.
    if (['ENOENT', 'EACCES', 'EPERM'].includes(errorCode(error) ?? '')) return []
    throw ioFailure(error, folder)
  }
}

function isOld(file: string): boolean {
  const stat = lstatSync(file, {throwIfNoEntry: false})
  return stat !== undefined && Date.now() - stat.mtimeMs > youth
}
