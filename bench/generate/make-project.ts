import {mkdirSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {configName} from '../../src/project/find-project.ts'
import {folderOf, makeSegmentFiles} from './segment-files.ts'
import {languages} from './words.ts'

/**
 * Lays out a project as `ordbro sync` would leave it. Each article has a source in one of four languages and a segment
 * file for each of the other three, about 6 and 28 KB. The files of an article depend on its number alone, and one
 * article is in memory at a time.
 *
 * @param root its folder, with nothing in it
 * @param pool how many articles are taken apart; a multiple of four. Further ones are these with other numbers: their
 *   ids are then not those that they would be born with, but ids are frozen at birth, so that no sync minds
 */
export function makeProject(root: string, count: number, pool = 1_000): void {
  const folders = new Set<string>()
  const write = (path: string, text: string): void => {
    const folder = dirname(path)
    if (!folders.has(folder)) mkdirSync(folder, {recursive: true})
    folders.add(folder)
    writeFileSync(path, text)
  }
  write(join(root, configName), config)
  write(join(root, '.gitignore'), '.ordbro/\n')
  for (let first = 0; first < Math.min(pool, count); first++) {
    const {article, segmentFiles} = makeSegmentFiles(first)
    const files = [article, ...segmentFiles]
    for (let number = first; number < count; number += pool) {
      for (const {path, text} of files) write(join(root, renumber(path, first, number)), renumber(text, first, number))
    }
  }
}

const config = `${JSON.stringify({locales: languages}, undefined, 2)}\n`

/** Pseudo text keeps figures, so that they are in the targets too. */
function renumber(text: string, from: number, to: number): string {
  if (from === to) return text
  return text.replaceAll(`/${folderOf(from)}/`, `/${folderOf(to)}/`).replaceAll(suffixOf(from), suffixOf(to))
}

function suffixOf(number: number): string {
  return `-${String(number).padStart(6, '0')}`
}
