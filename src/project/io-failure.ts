import {Failure} from '../model/failure.ts'
import type {Values} from '../model/finding.ts'

/** What the system says, and the code of the sentence that a person reads. */
const codes: Readonly<Record<string, string>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  // The limit of a file system (FAT: 4 GiB) or of the process (`ulimit -f`).
  EFBIG: 'file-too-big',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EROFS: 'read-only',
  ENOTDIR: 'not-a-folder',
  // `mkdir` where a file stands.
  EEXIST: 'not-a-folder',
  EISDIR: 'is-a-folder',
  ENOENT: 'not-found',
  ENAMETOOLONG: 'name-too-long',
  ELOOP: 'symlink-loop',
  EMFILE: 'too-many-open-files',
  ENFILE: 'too-many-open-files'
}

/** The `errno` name of an error (`ENOENT`), or nothing when it is no system error. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

/**
 * A system error as a `Failure` of kind `io` (exit code 5). A failure, and a fault of ours (a `TypeError`), pass
 * through: only what the system refused is input/output.
 *
 * @param path relative to the project, for the message
 * @param values what the sentence may need besides `path` and `cause`, such as the bytes that did not fit
 */
export function ioFailure(error: unknown, path: string, values: Values = {}): unknown {
  const cause = errorCode(error)
  if (cause === undefined || !/^E[A-Z0-9]+$/.test(cause)) return error
  return new Failure('io', codes[cause] ?? 'io-failed', {path, cause, ...values}, {path}, {cause: error})
}
