import {realpathSync, statSync} from 'node:fs'
import {join} from 'node:path'
import type {Finding} from '../model/finding.ts'
import {nameFault} from './file-name.ts'
import {type FolderEntries, folderEntries} from './folder-entries.ts'
import {errorCode, ioFailure} from './io-failure.ts'
import {isInside, realRoot} from './tree.ts'

/** What a walk through a folder found. */
export interface Walked {
  /** Relative to the project, with `/`, in the order of their UTF-16 code units. */
  readonly files: readonly string[]
  readonly findings: readonly Finding[]
}

/** How a folder is walked through. */
export interface Walk {
  enter?(path: string): boolean
  entriesOf?(folder: string): FolderEntries
}

/**
 * All files below a folder of the project; none when there is no such folder. Hidden folders and `node_modules` are
 * passed by. Symbolic links are followed inside the project, and reported where they lead out or in a circle.
 *
 * Read synchronously: a promise for each folder costs two to three times as much as reading it.
 *
 * @param folder relative, with `/`; empty for the project itself
 * @param how.enter whether a folder is entered
 * @param how.entriesOf what is in a folder, where that is known
 */
export function walk(root: string, folder: string, how: Walk = {}): Walked {
  const home = realRoot(root)
  const {enter = () => true, entriesOf = (path) => folderEntries(home, path)} = how
  const files: string[] = []
  const findings: Finding[] = []
  const report = (code: string, path: string): void => {
    findings.push({code, severity: 'warning', place: {path}, values: {path}})
  }

  const visit = (path: string, above: readonly string[]): void => {
    const {paths, kinds} = entriesIn(path, entriesOf)
    for (const [at, below] of paths.entries()) {
      const name = below.slice(below.lastIndexOf('/') + 1)
      if (name.startsWith('.') || name === 'node_modules') continue
      const fault = nameFault(name)
      if (fault !== undefined) report(fault, below)
      // A name whose bytes are no UTF-8 is read as U+FFFD, and nothing of that name can be opened.
      else if (name.includes('\uFFFD')) report('name-not-utf8', below)
      else if (kinds[at] === 'folder') {
        if (enter(below)) visit(below, above)
      } else if (kinds[at] === 'file') files.push(below)
      else if (kinds[at] === 'link') followLink(below, above)
    }
  }

  const followLink = (path: string, above: readonly string[]): void => {
    const goal = goalOf(join(home, path))
    if (goal === undefined) report('symlink-broken', path)
    else if (!isInside(home, goal.absolute)) report('symlink-outside', path)
    else if (!goal.isFolder) files.push(path)
    // Only a link can lead back up: the folders that links led to are all that has to be remembered.
    else if (above.includes(goal.absolute) || isInside(goal.absolute, join(home, path))) report('symlink-loop', path)
    else if (enter(path)) visit(path, [...above, goal.absolute])
  }

  visit(folder, [])
  return {files: files.sort(), findings}
}

function entriesIn(path: string, entriesOf: (folder: string) => FolderEntries): FolderEntries {
  try {
    return entriesOf(path)
  } catch (error) {
    // Not there, or gone since the folder above was read.
    if (errorCode(error) === 'ENOENT') return {paths: [], kinds: []}
    throw ioFailure(error, path)
  }
}

function goalOf(link: string): {absolute: string; isFolder: boolean} | undefined {
  try {
    return {absolute: realpathSync.native(link), isFolder: statSync(link).isDirectory()}
  } catch (error) {
    const code = errorCode(error)
    if (code === 'ENOENT' || code === 'ELOOP' || code === 'ENOTDIR') return undefined
    throw ioFailure(error, link)
  }
}
