import {lstatSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {Failure} from '../model/failure.ts'
import {cacheName} from './cache-folder.ts'

/**
 * Refuse to work where the cache, or a folder in it, is a symbolic link: what came with an archive or from another
 * account could make us write, and trust, what lies elsewhere.
 *
 * @param home the project's folder with links followed
 * @throws `Failure` of kind `unreadable` (exit code 3), as other links that lead out: `cache-linked`
 */
export function refuseLinkedCache(home: string): void {
  const stat = lstatSync(join(home, cacheName), {throwIfNoEntry: false})
  const names = stat?.isDirectory() ? readdirSync(join(home, cacheName), {withFileTypes: true}) : []
  const linked = names.find((entry) => entry.isSymbolicLink())
  if (!stat?.isSymbolicLink() && linked === undefined) return
  const path = linked === undefined ? cacheName : `${cacheName}/${linked.name}`
  throw new Failure('unreadable', 'cache-linked', {path}, {path})
}
