import {existsSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import type {ProjectIndex} from '../model/project-index.ts'
import {cacheFolder, cacheName} from '../project/cache-folder.ts'
import {refuseLinkedCache} from '../project/refuse-linked-cache.ts'
import {realRoot} from '../project/tree.ts'
import {openIndex} from '../store/open-index.ts'
import type {Context} from './command.ts'
import {madeBy} from './made-by.ts'

/** Where the index lies in the cache. */
const folder = 'index'

/**
 * The index of a project, in its cache: what was read in earlier runs.
 *
 * @throws `Failure` of kind `unreadable`: `cache-linked`, before anything is opened
 */
export function indexOf({root, version}: Pick<Context, 'root' | 'version'>): ProjectIndex {
  refuseLinkedCache(realRoot(root))
  const file = join(root, cacheName, folder, 'index.db')
  const place = {
    file,
    madeBy: madeBy(version),
    prepare: () => void cacheFolder(root, folder),
    remove: () => {
      for (const ending of ['', '-wal', '-shm']) rmSync(file + ending, {force: true})
    }
  }
  return openIndex(place, existsSync(file))
}
