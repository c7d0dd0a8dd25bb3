import {spawnSync} from 'node:child_process'
import {Failure} from '../model/failure.ts'
import {sizeLimits} from './read-text.ts'
import {inRepository} from './refuse-tracked-cache.ts'
import {realRoot} from './tree.ts'

/** A commit of the repository that a project is in. */
export interface Revision {
  /** As somebody named it. */
  readonly name: string
  readonly commit: string
  /** Of the repository's history, the last commit that both this one and the present one come from. */
  readonly base: string
}

/** A file as a commit has it. */
export interface CommittedFile {
  /** Relative to the project, with `/`. */
  readonly path: string
  readonly text: string
}

/** How long git is waited for, in milliseconds. */
const patience = 60_000

/**
 * The commit that somebody named.
 *
 * @throws `Failure` of kind `usage`: `revision-no-repository`, `revision-unknown`, and `revision-shallow` where the clone
 *   does not have it
 */
export function revisionOf(root: string, name: string): Revision {
  const home = realRoot(root)
  if (!inRepository(home)) throw new Failure('usage', 'revision-no-repository', {revision: name})
  const commit = said(home, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`])
  const isShallow = said(home, ['rev-parse', '--is-shallow-repository']) === 'true'
  if (commit === undefined) {
    throw new Failure('usage', isShallow ? 'revision-shallow' : 'revision-unknown', {revision: name})
  }
  const base = said(home, ['merge-base', commit, 'HEAD'])
  if (base === undefined && isShallow) throw new Failure('usage', 'revision-shallow', {revision: name})
  return {name, commit, base: base ?? commit}
}

/** The files of a commit below some paths of the project; links and submodules are none. */
export function committedFiles(root: string, commit: string, paths: readonly string[]): CommittedFile[] {
  if (paths.length === 0) return []
  const home = realRoot(root)
  // Without magic: a path is a path, whatever signs it has.
  const listed = git(home, ['--literal-pathspecs', 'ls-tree', '-r', '-z', commit, '--', ...paths])
  const blobs = listed.split('\0').flatMap((line) => {
    const [, mode, id, path] = /^(\d+) blob ([0-9a-f]+)\t(.+)$/s.exec(line) ?? []
    return id === undefined || path === undefined || mode === '120000' ? [] : [{id, path}]
  })
  const texts = contentsOf(
    home,
    blobs.map(({id}) => id)
  )
  return blobs.map(({path}, at) => ({path, text: texts[at]!}))
}

/** Files of a commit below a folder that have a text in them. */
export function committedWith(root: string, commit: string, text: string, folder: string): CommittedFile[] {
  const home = realRoot(root)
  const {stdout, status} = run(home, ['grep', '--fixed-strings', '-l', '-z', '-e', text, commit, '--', folder])
  // 1: there is none.
  if (status !== 0 && status !== 1) throw new Failure('io', 'git-failed', {command: 'git grep'})
  const paths = stdout.split('\0').flatMap((line) => (line === '' ? [] : [line.slice(commit.length + 1)]))
  return committedFiles(root, commit, paths)
}

/** Files that differ from a commit, with those that git does not know yet. */
export function changedSince(root: string, commit: string): ReadonlySet<string> {
  const home = realRoot(root)
  const changed = git(home, [
    'diff',
    '--no-ext-diff',
    '--name-only',
    '--no-renames',
    '--relative',
    '-z',
    commit,
    '--',
    '.'
  ])
  const others = git(home, ['ls-files', '--others', '--exclude-standard', '-z', '--', '.'])
  return new Set(`${changed}${others}`.split('\0').filter((path) => path !== ''))
}

/** Contents by their ids, in one run of git. */
function contentsOf(home: string, ids: readonly string[]): string[] {
  if (ids.length === 0) return []
  const {stdout, status} = spawnSync('git', [...safely, 'cat-file', '--batch'], {
    cwd: home,
    input: ids.map((id) => `${id}\n`).join(''),
    timeout: patience,
    maxBuffer: 4 * sizeLimits.segments
  })
  if (status !== 0) throw new Failure('io', 'git-failed', {command: 'git cat-file'})
  let at = 0
  return ids.map(() => {
    const line = stdout.indexOf(10, at)
    const size = Number(stdout.toString('latin1', at, line).split(' ')[2])
    at = line + 1 + size + 1
    return stdout.toString('utf8', line + 1, line + 1 + size)
  })
}

function git(home: string, args: readonly string[]): string {
  const {stdout, status} = run(home, args)
  if (status !== 0)
    throw new Failure('io', 'git-failed', {command: `git ${args.find((each) => !each.startsWith('-'))}`})
  return stdout
}

function said(home: string, args: readonly string[]): string | undefined {
  const {stdout, status} = run(home, args)
  return status === 0 ? stdout.trim() : undefined
}

/**
 * No program that the repository's own configuration names has a part in it; with that off, a checkout that belongs to
 * somebody else, as in a container, can be asked.
 */
const safely: readonly string[] = ['-c', 'core.fsmonitor=false', '-c', 'safe.directory=*']

function run(home: string, args: readonly string[]): {readonly stdout: string; readonly status: number | null} {
  return spawnSync('git', [...safely, ...args], {
    cwd: home,
    encoding: 'utf8',
    timeout: patience,
    maxBuffer: sizeLimits.segments
  })
}
