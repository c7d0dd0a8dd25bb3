import {spawnSync} from 'node:child_process'
import {sizeLimits} from './read-text.ts'
import {inRepository} from './refuse-tracked-cache.ts'
import {realRoot} from './tree.ts'

/** A file as the last commit has it; nothing where there is no git, no repository, or no such file in it. */
export function committedText(root: string, path: string): string | undefined {
  const home = realRoot(root)
  if (!inRepository(home)) return undefined
  // A blob as it is: no program that the repository's configuration names has a part in it.
  const {stdout, status} = spawnSync('git', ['cat-file', 'blob', `HEAD:./${path}`], {
    cwd: home,
    encoding: 'utf8',
    timeout: 10_000,
    maxBuffer: sizeLimits.segments
  })
  return status === 0 ? stdout : undefined
}
