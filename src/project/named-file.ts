import {existsSync, readdirSync} from 'node:fs'
import {resolve} from 'node:path'
import {Failure} from '../model/failure.ts'
import {closestPath} from './closest-path.ts'
import {readDeclaredAnywhere, readTextAnywhere, sizeLimits} from './read-text.ts'

/**
 * The text of a file that somebody named, anywhere on the machine.
 *
 * @param path as typed, relative to `root`
 * @throws `Failure` of kind `usage`: `path-missing`, with the path that was perhaps meant; and all of `readTextAnywhere`
 */
export function readNamedFile(root: string, path: string): string {
  if (!existsSync(resolve(root, path))) throw pathMissing(root, path)
  return readTextAnywhere(resolve(root, path))
}

/** `readNamedFile` of a termbase or memory of another tool, which may be large and in an old encoding. */
export function readNamedForeign(root: string, path: string): string {
  if (!existsSync(resolve(root, path))) throw pathMissing(root, path)
  return readDeclaredAnywhere(resolve(root, path), sizeLimits.segments)
}

/** A path that leads to nothing, with the one that was perhaps meant. */
export function pathMissing(root: string, path: string): Failure {
  const start = path.startsWith('/') ? '/' : root
  const near = closestPath(path.replace(/^\/+|\/+$/g, ''), (folder) => namesOnDisk(resolve(start, folder)))
  return new Failure('usage', 'path-missing', {
    path,
    near: near === undefined ? '' : `${start === '/' ? '/' : ''}${near}`
  })
}

function namesOnDisk(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    // A folder that nobody may read holds nothing that can be proposed.
    return []
  }
}
