import {spawnSync} from 'node:child_process'
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

/** Real files of other tools and of the standards' test suites; not part of the repository. */
const interchange = fileURLToPath(new URL('../../../shared/corpora/interchange/', import.meta.url))

export function corpus(folder: string): string {
  return `${interchange}${folder}`
}

/** Whether a folder is there; says so where it is not, since a skipped test proves nothing. */
export function isThere(folder: string): boolean {
  const there = existsSync(corpus(folder))
  if (!there) console.log(`skipped: no ${folder} in ../shared/corpora/interchange`)
  return there
}

export function filesIn(folder: string, ending = '.xlf'): {readonly name: string; readonly text: string}[] {
  return readdirSync(corpus(folder))
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => ({name, text: readFileSync(`${corpus(folder)}/${name}`, 'utf8')}))
}

export function hasXmllint(): boolean {
  const there = spawnSync('xmllint', ['--version']).error === undefined
  if (!there) console.log('skipped: no xmllint (apt package libxml2-utils)')
  return there
}
