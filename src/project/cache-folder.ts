import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {ioFailure} from './io-failure.ts'
import {inside} from './tree.ts'

/** The folder of everything that can be made again. */
export const cacheName = '.ordbro'

/**
 * A folder below `.ordbro/`, or itself, made when it is not there. The cache hides itself from git with a `.gitignore` of its own,
 * so that a project needs no line for it.
 *
 * @returns its absolute path
 */
export function cacheFolder(root: string, name?: string): string {
  const {absolute, path} = inside(root, name === undefined ? cacheName : `${cacheName}/${name}`)
  try {
    if (mkdirSync(absolute, {recursive: true}) === undefined) return absolute
    writeFileSync(join(inside(root, cacheName).absolute, '.gitignore'), '*\n')
  } catch (error) {
    throw ioFailure(error, path)
  }
  return absolute
}
