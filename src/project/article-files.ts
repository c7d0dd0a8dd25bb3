import {readdirSync, statSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {pathMissing} from './named-file.ts'
import {articleEndings} from './path-pattern.ts'

/** Folders that hold other people's files or none that are read. */
const passedOver: ReadonlySet<string> = new Set(['node_modules', '.git', '.ordbro'])

/**
 * Every article file among the paths and in the folders among them, sorted; as the paths were written.
 *
 * @throws Failure `usage` when a path does not exist
 */
export function articleFiles(root: string, paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    const found = statSync(resolve(root, path), {throwIfNoEntry: false})
    if (found === undefined) throw pathMissing(root, path)
    return found.isDirectory() ? walk(root, path) : [path]
  })
}

function walk(root: string, folder: string): string[] {
  return readdirSync(resolve(root, folder), {withFileTypes: true})
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return passedOver.has(entry.name) ? [] : walk(root, path)
      return entry.isFile() && articleEndings.some((ending) => entry.name.endsWith(ending)) ? [path] : []
    })
}
