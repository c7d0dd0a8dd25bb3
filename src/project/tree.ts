import {lstatSync, realpathSync} from 'node:fs'
import {basename, dirname, isAbsolute, join, relative, sep} from 'node:path'
import {Failure} from '../model/failure.ts'
import {nameFault} from './file-name.ts'
import {errorCode, ioFailure} from './io-failure.ts'

/** A file or folder of the project, found without leaving the project's folder. */
export interface InsidePath {
  /** As it was asked for, without `./`. */
  readonly path: string
  /** Where it really is: symbolic links followed, so that two names of one file are one. */
  readonly absolute: string
  /** `absolute`, relative to the project, with `/`. */
  readonly real: string
}

/**
 * The place of a project path on disk, or a refusal: paths come out of front matter, segment files and pull requests,
 * so `../`, a symbolic link that leads out, `.git` and names that Windows reserves never reach the file system. What
 * does not exist yet is judged by its deepest folder that does.
 *
 * @param root the project's folder
 * @param path relative, with `/`
 * @throws `Failure` of kind `unreadable`: `path-malformed`, `path-reserved`, `path-git`, `path-outside`; of kind `io`
 *   when the system refuses to look
 */
export function inside(root: string, path: string): InsidePath {
  const parts = path.split('/').filter((part, at) => part !== '.' || at > 0)
  if (parts.length === 0 || path === '' || isAbsolute(path) || /^[A-Za-z]:/.test(path))
    throw refusal('path-outside', path)
  if (parts.includes('..')) throw refusal('path-outside', path)
  for (const part of parts) {
    const fault = nameFault(part)
    if (fault !== undefined) throw refusal(fault, path)
  }
  const tidy = parts.join('/')
  const home = realRoot(root)
  const absolute = follow(join(home, ...parts), tidy)
  if (!isInside(home, absolute)) throw refusal('path-outside', path)
  const real = relative(home, absolute).split(sep).join('/')
  // A link inside the project can still lead into `.git`.
  if (real.split('/').some((part) => nameFault(part) === 'path-git')) throw refusal('path-git', path)
  return {path: tidy, absolute, real}
}

/** Whether `path` is `root` or below it. Both absolute and real: `/srv/repo_outside` is not in `/srv/repo`. */
export function isInside(root: string, path: string): boolean {
  const way = relative(root, path)
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way))
}

/** The project's folder with symbolic links followed. */
export function realRoot(root: string): string {
  try {
    return realpathSync.native(root)
  } catch (error) {
    throw ioFailure(error, root)
  }
}

/** `realpath` that also answers for what does not exist yet. */
function follow(absolute: string, path: string): string {
  try {
    return realpathSync.native(absolute)
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw ioFailure(error, path)
  }
  // A link whose goal is missing: writing would create the goal, wherever it is.
  if (isLink(absolute)) throw refusal('path-outside', path)
  return join(follow(dirname(absolute), path), basename(absolute))
}

function isLink(absolute: string): boolean {
  return lstatSync(absolute, {throwIfNoEntry: false})?.isSymbolicLink() ?? false
}

function refusal(code: string, path: string): Failure {
  return new Failure('unreadable', code, {path}, {path})
}
