import {existsSync} from 'node:fs'
import {dirname, join, relative, sep} from 'node:path'
import {realRoot} from './tree.ts'

/** From the top of the git repository to the project: `docs/`, or nothing where they are the same or there is none. */
export function repositoryPrefix(root: string): string {
  const home = realRoot(root)
  for (let at = home; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at === home ? '' : `${relative(at, home).split(sep).join('/')}/`
    if (dirname(at) === at) return ''
  }
}
