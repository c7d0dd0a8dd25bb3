import {readFileSync, statSync, unlinkSync} from 'node:fs'
import {Failure} from '../model/failure.ts'
import {contentHash} from '../model/hash.ts'
import {errorCode, ioFailure} from './io-failure.ts'
import {isRunning, type Owner, self} from './owner.ts'
import {type InsidePath, inside} from './tree.ts'

/** What a lock file says: who holds which files. It is also the journal of the temporary files that its holder makes. */
export interface LockRecord extends Owner {
  /** The locked files, relative to the project. */
  readonly paths: readonly string[]
  /** Never used twice; names the temporary files. */
  readonly token: string
}

/** A lock file as it was read. */
export interface HeldLock {
  /** Absolute. */
  readonly file: string
  readonly text: string
  /** Nothing when its holder died between making and writing it, which only happens where there are no hard links. */
  readonly record: LockRecord | undefined
  /** Milliseconds since it was made. */
  readonly age: number
}

/** A lock is written in the same breath in which it is made; one that is still empty after this was abandoned. */
const birthTime = 10_000

/**
 * The lock of a file: one of 1,024, by the hash of its path, so that a build that writes 30,000 files takes a thousand
 * locks. Names that a file system may take for one have one lock: case and Unicode form do not count.
 */
export function lockName(place: InsidePath): string {
  return `${contentHash(place.real.normalize('NFC').toLowerCase()).slice(0, 2)}.lock`
}

let made = 0
const born = contentHash(JSON.stringify(self), String(performance.timeOrigin), String(Math.random()))

export function newRecord(paths: readonly string[]): LockRecord {
  made++
  return {paths, ...self, token: `${born}${made.toString(36)}`}
}

/** The name of a temporary file: short, so that it fits wherever a file's own name fits, and everywhere `.ordbro-*.tmp`. */
export function temporaryName(record: LockRecord, at: number): string {
  return `.ordbro-${record.token}-${at}.tmp`
}

/** What a dead writer left beside the files that it was writing. A folder that is gone has taken it along. */
export function removeTemporaries(root: string, record: LockRecord): void {
  for (const [at, path] of record.paths.entries()) {
    const temporary = [...path.split('/').slice(0, -1), temporaryName(record, at)].join('/')
    try {
      removeIfThere(inside(root, temporary).absolute)
    } catch (error) {
      // A forged record: nothing outside the project is touched.
      if (!(error instanceof Failure && (error.kind === 'unreadable' || error.code === 'not-a-folder'))) throw error
    }
  }
}

/** A lock file's words; nothing when it is gone. */
export function readLock(file: string): HeldLock | undefined {
  try {
    const text = readFileSync(file, 'utf8')
    return {file, text, record: parseRecord(text), age: Date.now() - statSync(file).mtimeMs}
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined
    throw ioFailure(error, file)
  }
}

/** Whether the holder is known to be gone. */
export function isAbandoned(lock: HeldLock): boolean {
  return lock.record === undefined ? lock.age > birthTime : isRunning(lock.record) === 'no'
}

/** Unlink; that somebody else was faster is no error. */
export function removeIfThere(file: string): void {
  try {
    unlinkSync(file)
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw ioFailure(error, file)
  }
}

/** A lock file may have been put there by anybody: what is not a record of ours counts as empty. */
function parseRecord(text: string): LockRecord | undefined {
  try {
    const {paths, pid, host, space, boot, start, token} = JSON.parse(text) as Readonly<Record<string, unknown>>
    if (typeof token !== 'string' || !/^[a-z0-9]{12,40}$/.test(token)) return undefined
    if (!Array.isArray(paths) || !paths.every((path) => typeof path === 'string')) return undefined
    if (typeof pid !== 'number' || typeof host !== 'string') return undefined
    if (typeof space !== 'string' || typeof boot !== 'string' || typeof start !== 'string') return undefined
    return {paths, pid, host, space, boot, start, token}
  } catch {
    return undefined
  }
}
