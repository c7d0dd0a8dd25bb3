import {lstatSync, readFileSync, readlinkSync, unlinkSync} from 'node:fs'
import {Failure} from '../model/failure.ts'
import {contentHash} from '../model/hash.ts'
import {errorCode, ioFailure} from './io-failure.ts'
import {isRunning, type Owner, self} from './owner.ts'
import {type InsidePath, inside} from './tree.ts'

/** What a lock file says: who holds which file. It is also the journal of the temporary file that its holder makes. */
export interface LockRecord extends Owner {
  /** The locked file, relative to the project. */
  readonly path: string
  /** Never used twice; names the temporary file. */
  readonly token: string
}

/** A lock file as it was read. */
export interface HeldLock {
  /** Absolute. */
  readonly file: string
  readonly text: string
  /** Nothing when it is a file and its holder died between making and writing it. */
  readonly record: LockRecord | undefined
  /** Milliseconds since it was made. */
  readonly age: number
}

/** A lock is written in the same breath in which it is made; one that is still empty after this was abandoned. */
const birthTime = 10_000

/** One lock for names that a file system may take for one: case and Unicode form do not count. */
export function lockName(place: InsidePath): string {
  return `${contentHash(place.real.normalize('NFC').toLowerCase())}.lock`
}

let made = 0
const born = contentHash(JSON.stringify(self), String(performance.timeOrigin), String(Math.random()))

export function newRecord(path: string): LockRecord {
  made++
  return {path, ...self, token: `${born}${made.toString(36)}`}
}

/** Short, so that it fits wherever the file's own name fits, and the same pattern everywhere: `.ordbro-*.tmp`. */
export function temporaryName(record: LockRecord): string {
  return `.ordbro-${record.token}.tmp`
}

/** What a dead writer left beside the file that it was writing. A folder that is gone has taken it along. */
export function removeTemporary(root: string, record: LockRecord): void {
  const path = [...record.path.split('/').slice(0, -1), temporaryName(record)].join('/')
  try {
    removeIfThere(inside(root, path).absolute)
  } catch (error) {
    // A forged record: nothing outside the project is touched.
    if (!(error instanceof Failure && (error.kind === 'unreadable' || error.code === 'not-a-folder'))) throw error
  }
}

/** A lock file's words; nothing when it is gone. */
export function readLock(file: string): HeldLock | undefined {
  try {
    const stat = lstatSync(file)
    const text = stat.isSymbolicLink() ? readlinkSync(file) : readFileSync(file, 'utf8')
    return {file, text, record: parseRecord(text), age: Date.now() - stat.mtimeMs}
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
    const {path, pid, host, space, boot, start, token} = JSON.parse(text) as Readonly<Record<string, unknown>>
    if (typeof token !== 'string' || !/^[a-z0-9]{12,40}$/.test(token)) return undefined
    if (typeof path !== 'string' || typeof pid !== 'number' || typeof host !== 'string') return undefined
    if (typeof space !== 'string' || typeof boot !== 'string' || typeof start !== 'string') return undefined
    return {path, pid, host, space, boot, start, token}
  } catch {
    return undefined
  }
}
