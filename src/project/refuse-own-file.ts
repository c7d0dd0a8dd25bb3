import {realpathSync} from 'node:fs'
import {basename, dirname, join, relative, sep} from 'node:path'
import {Failure} from '../model/failure.ts'
import {articlePath} from './article-path.ts'
import {baselinePath} from './baseline-file.ts'
import {configName} from './find-project.ts'
import type {Settings} from './settings.ts'
import {isInside, realRoot} from './tree.ts'

/** Folders in which every file is the project's. */
const own = ['segments', 'glossary', 'memory', 'locales']

/**
 * Refuse to put a report where an article, a segment file, a term or the configuration is or would be: a slip of the
 * command line must not cost a translation.
 *
 * @param path absolute
 * @throws `Failure` of kind `usage`: `report-over-source`
 */
export function refuseOwnFile(root: string, settings: Settings, path: string): void {
  const home = realRoot(root)
  const place = join(real(dirname(path)), basename(path))
  if (!isInside(home, place)) return
  const name = relative(home, place).split(sep).join('/')
  const isOwn =
    own.includes(name.split('/')[0]!) ||
    name === configName ||
    name === baselinePath ||
    articlePath(name, settings) !== undefined
  if (isOwn) throw new Failure('usage', 'report-over-source', {path: name}, {path: name})
}

/** Symbolic links of a folder followed, as far as it is there. */
function real(folder: string): string {
  try {
    return realpathSync.native(folder)
  } catch {
    return dirname(folder) === folder ? folder : join(real(dirname(folder)), basename(folder))
  }
}
