import {spawnSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {Failure} from '../model/failure.ts'
import {cacheName} from './cache-folder.ts'
import {refuseLinkedCache} from './refuse-linked-cache.ts'
import {realRoot} from './tree.ts'

/**
 * Refuse to work when git tracks the cache: what a stranger can commit is not ours to trust, and locks and indexes of
 * one machine are wrong on the next. Where there is no git, or no repository, there is nothing to refuse.
 *
 * A cache that is a symbolic link is refused as well, tracked or not.
 *
 * @throws `Failure` of kind `usage` (exit code 2): `cache-tracked`; of kind `unreadable`: `cache-linked`
 */
export function refuseTrackedCache(root: string): void {
  const home = realRoot(root)
  refuseLinkedCache(home)
  if (!existsSync(join(home, cacheName)) || !inRepository(home)) return
  // fsmonitor is a program that the repository's own configuration may name: listing files must not run it. With that
  // off, a checkout that belongs to somebody else, as in a container, can be asked: refusing to would let its cache pass.
  const git = ['-c', 'core.fsmonitor=false', '-c', 'safe.directory=*', 'ls-files', '-z', '--', cacheName]
  const {stdout, status} = spawnSync('git', git, {cwd: home, encoding: 'utf8', timeout: 10_000})
  const [path] = status === 0 ? stdout.split('\0') : []
  if (path) throw new Failure('usage', 'cache-tracked', {path}, {path})
}

/** Whether a folder or one above it has a `.git`. */
export function inRepository(folder: string): boolean {
  return existsSync(join(folder, '.git')) || (dirname(folder) !== folder && inRepository(dirname(folder)))
}
