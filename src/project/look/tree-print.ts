import {createHash} from 'node:crypto'
import {baselinePath} from '../baseline-file.ts'
import {cacheName} from '../cache-folder.ts'
import {configName} from '../find-project.ts'
import type {FolderEntries} from '../folder-entries.ts'
import {manifestPath} from '../manifest.ts'
import {segmentFolder} from '../segment-path.ts'
import type {Settings} from '../settings.ts'
import {type FileFacts, fileFacts} from './file-facts.ts'
import {bytesOf, samePrints, trustworthy} from './file-prints.ts'

/** Folders that no look at a project goes into. */
const others: ReadonlySet<string> = new Set([cacheName, '.git', 'node_modules'])

/** All that a look at a project depends on, as it was when it began. */
export interface TreePrint {
  /** While it is the same, so is whatever a command says that only looks. */
  readonly name: string
  /**
   * Whether no file has come, gone or changed its name since, so that whoever looked saw the files of the name. One whose
   * content changed has another print from now on, and the name is never met again.
   */
  isSame(): boolean
}

/** How many files are named at a time: what a hundred thousand articles come to would be there twice. */
const atOnce = 1000

/** Files beside the folders. */
const single = [configName, manifestPath, baselinePath]

/**
 * One name for all that a look at a project depends on: which files there are and what the file system says of each.
 * Nothing is read.
 *
 * @returns nothing where that cannot be told: a file changed a moment ago, or there is a link, whose goal may change
 */
export function treePrint(root: string, {articles}: Settings, facts: FileFacts): TreePrint | undefined {
  const files: string[] = []
  const visited: string[] = []
  const visit = (folder: string): boolean => {
    // Asked before its entries are: one that comes in between is seen in its date.
    facts.printsOf([folder])
    visited.push(folder)
    const {paths, kinds} = entriesOf(facts, folder)
    for (const [at, path] of paths.entries()) {
      if (kinds[at] === 'folder') {
        if (!others.has(path.slice(path.lastIndexOf('/') + 1)) && !visit(path)) return false
      } else if (kinds[at] === 'file') files.push(path)
      else return false
    }
    return true
  }
  const folders = [segmentFolder, 'memory', 'glossary', ...articles.map(({pattern}) => pattern.folder)]
  const outermost = [...new Set(folders)].filter(
    (one) => !folders.some((other) => other !== one && (other === '' || one.startsWith(`${other}/`)))
  )
  if (!outermost.every(visit)) return undefined
  for (const path of single) if (facts.printsOf([path]).some((number) => number !== 0)) files.push(path)
  // In whatever order the file system names them: it is the same while nothing has changed.
  const name = createHash('sha256')
  for (let at = 0; at < files.length; at += atOnce) {
    const some = files.slice(at, at + atOnce)
    const prints = facts.printsOf(some)
    if (!samePrints(prints, bytesOf(trustworthy(prints, facts.since)))) return undefined
    name.update(bytesOf(prints)).update(`${some.join('\0')}\0`)
  }
  const places = [...visited, ...single]
  const before = facts.printsOf(places)
  return {
    name: name.digest('base64url'),
    isSame: () => samePrints(fileFacts(root).printsOf(places), bytesOf(trustworthy(before, facts.since)))
  }
}

function entriesOf(facts: FileFacts, folder: string): FolderEntries {
  try {
    return facts.entriesOf(folder)
  } catch {
    // Not there, or not to be read: whoever looks says so.
    return {paths: [], kinds: []}
  }
}
