import {hash} from 'node:crypto'
import {readdirSync, statSync} from 'node:fs'
import {baselinePath} from '../baseline-file.ts'
import {cacheName} from '../cache-folder.ts'
import {configName} from '../find-project.ts'
import {manifestPath} from '../manifest.ts'
import {segmentFolder} from '../segment-path.ts'
import type {Settings} from '../settings.ts'
import {realRoot} from '../tree.ts'
import type {FileFacts} from './file-facts.ts'
import {trustworthy} from './file-prints.ts'

/** Folders that no look at a project goes into. */
const others: ReadonlySet<string> = new Set([cacheName, '.git', 'node_modules'])

/**
 * One name for all that a look at a project depends on: which files there are and what the file system says of each.
 * While it is the same, so is whatever a command says that only looks. Nothing is read.
 *
 * @returns nothing where that cannot be told: a file changed a moment ago, or there is a link, whose goal may change
 */
export function treePrint(root: string, {articles}: Settings, facts: FileFacts): string | undefined {
  const home = realRoot(root)
  const files: string[] = []
  const visit = (folder: string): boolean => {
    for (const entry of entriesOf(folder === '' ? home : `${home}/${folder}`)) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (entry.isDirectory()) {
        if (!others.has(entry.name) && !visit(path)) return false
      } else if (entry.isFile()) files.push(path)
      else return false
    }
    return true
  }
  const folders = [segmentFolder, 'memory', 'glossary', ...articles.map(({pattern}) => pattern.folder)]
  const outermost = [...new Set(folders)].filter(
    (one) => !folders.some((other) => other !== one && (other === '' || one.startsWith(`${other}/`)))
  )
  if (!outermost.every(visit)) return undefined
  for (const path of [configName, manifestPath, baselinePath])
    if (statSync(`${home}/${path}`, {throwIfNoEntry: false})) files.push(path)
  const prints = facts.printsOf(files)
  const trusted = trustworthy(prints, facts.since)
  if (prints.some((value, at) => value !== trusted[at])) return undefined
  // In whatever order the file system names them: it is the same while nothing has changed.
  return hash('sha256', Buffer.concat([Buffer.from(files.join('\0')), Buffer.from(prints.buffer)]), 'base64url')
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, {withFileTypes: true})
  } catch {
    // Not there, or not to be read: whoever looks says so.
    return []
  }
}
