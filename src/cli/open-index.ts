import {rmSync} from 'node:fs'
import {join} from 'node:path'
import type {ProjectIndex} from '../model/project-index.ts'
import {cacheFolder} from '../project/cache-folder.ts'
import {openIndex} from '../store/open-index.ts'

/** The index of a project, in its cache; one in memory where there can be no cache. */
export function indexOf(root: string): ProjectIndex {
  let file: string | undefined
  try {
    file = join(cacheFolder(root, 'index'), 'index.db')
  } catch {}
  return openIndex(file, (broken) => {
    for (const ending of ['', '-wal', '-shm']) rmSync(broken + ending, {force: true})
  })
}
