import {appendFileSync, readdirSync, rmSync, utimesSync} from 'node:fs'
import {join} from 'node:path'

/** A moment in the life of a project whose cost is measured. */
export interface Step {
  /** Its line in the picture. */
  readonly what: string
  readonly args: readonly string[]
  /** How often; the best counts. */
  readonly rounds: number
  /** Not where it would take hours. */
  readonly most?: number
  /** What happens to the project first; not measured. */
  before?(root: string, round: number): void
}

/** In this order: each leaves the project as the next one wants it. */
export const steps: readonly Step[] = [
  {what: 'sync, cache deleted', args: ['sync'], rounds: 1, before: forget},
  {what: 'sync, nothing changed', args: ['sync'], rounds: 5},
  {what: 'sync, one changed', args: ['sync'], rounds: 3, before: changeOne},
  {what: 'sync, all dates new', args: ['sync'], rounds: 1, before: touchAll},
  {what: 'check, never asked', args: ['check'], rounds: 1},
  {what: 'check, nothing changed', args: ['check'], rounds: 3},
  {what: 'status, nothing changed', args: ['status'], rounds: 3},
  {what: 'build of everything', args: ['build'], rounds: 1, most: 10_000}
]

function forget(root: string): void {
  rmSync(join(root, '.ordbro'), {recursive: true, force: true})
}

/** An author writes one more sentence, each time in another article. */
function changeOne(root: string, round: number): void {
  const articles = filesIn(root, 'content').filter((path) => path.endsWith('.md'))
  const path = articles[Math.floor((articles.length * (2 * round + 1)) / 7)]!
  appendFileSync(join(root, path), `\nOne sentence more, number ${round}.\n`)
}

/** What a fresh clone does whose cache was restored. */
function touchAll(root: string): void {
  const then = Date.now() / 1000 - 3600
  for (const folder of ['content', 'segments'])
    for (const path of filesIn(root, folder)) utimesSync(join(root, path), then, then)
}

function filesIn(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort()
}
