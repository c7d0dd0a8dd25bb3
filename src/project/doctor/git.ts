import {type SpawnSyncReturns, spawnSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {cacheName} from '../cache-folder.ts'
import {mergedByLines} from '../merged-by-lines.ts'
import {inRepository, refuseTrackedCache} from '../refuse-tracked-cache.ts'
import {realRoot} from '../tree.ts'
import {failureRows, type Row, row, type Subject} from './row.ts'

/** Whether git is there, joins what only grows, and passes over the cache. */
export function git({root}: Pick<Subject, 'root'>): Row[] {
  const home = realRoot(root)
  const found = ask(home, '--version')
  if (found.error !== undefined) return [row('git', 'warning', 'git-missing')]
  const version = /\d[\w.]*/.exec(found.stdout)?.[0] ?? ''
  if (!inRepository(home)) return [row('git', 'warning', 'git-no-repository', {values: {version}, mend: 'git init'})]
  const top = ask(home, 'rev-parse', '--show-toplevel')
  if (top.status !== 0) {
    const cause = top.stderr.split('\n', 1)[0]!.replace(/^fatal: /, '')
    return [row('git', 'warning', 'git-refuses', {values: {version, cause}})]
  }
  const repository = row('git', 'ok', 'git-repository', {values: {version, folder: top.stdout.trimEnd()}})
  return [repository, ...merges(home), ...ignores(root, home)]
}

/** `git check-attr` knows every way to say it: this folder's `.gitattributes`, one above, the user's own. */
function merges(home: string): Row[] {
  const missing = mergedByLines.filter((pattern) => {
    const {stdout} = ask(home, 'check-attr', '-z', 'merge', '--', pattern.replace('*', 'a'))
    return stdout.split('\0')[2] !== 'union'
  })
  if (missing.length === 0) return [row('merge', 'ok', 'merge-union', {values: {patterns: mergedByLines}})]
  return missing.map((pattern) =>
    row('merge', 'warning', 'merge-conflicts', {values: {pattern}, mend: `${pattern} merge=union`})
  )
}

function ignores(root: string, home: string): Row[] {
  try {
    refuseTrackedCache(root)
  } catch (error) {
    return failureRows('ignore', error)
  }
  const isIgnored = ask(home, 'check-ignore', '-q', '--', `${cacheName}/locks/a.lock`).status === 0
  if (isIgnored) return [row('ignore', 'ok', 'cache-ignored')]
  if (!existsSync(join(home, cacheName))) return [row('ignore', 'ok', 'cache-hides')]
  return [row('ignore', 'warning', 'cache-shown', {mend: `${cacheName}/`})]
}

/** fsmonitor is a program that the repository's own configuration may name: looking must not run it. */
function ask(home: string, ...args: readonly string[]): SpawnSyncReturns<string> {
  return spawnSync('git', ['-c', 'core.fsmonitor=false', ...args], {cwd: home, encoding: 'utf8', timeout: 10_000})
}
