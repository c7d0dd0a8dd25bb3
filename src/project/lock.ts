import {link, unlink, writeFile} from 'node:fs/promises'
import {basename, dirname, join} from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'
import {Failure} from '../model/failure.ts'
import {cacheFolder, cacheName} from './cache-folder.ts'
import {errorCode, ioFailure} from './io-failure.ts'
import {
  type HeldLock,
  isAbandoned,
  type LockRecord,
  lockName,
  newRecord,
  readLock,
  removeIfThere,
  removeTemporaries,
  temporaryName
} from './lock-file.ts'
import {type InsidePath, realRoot} from './tree.ts'

/** Folder of the lock files, in the cache. */
const lockFolder = 'locks'

/** FAT, some network file systems. */
const noHardLinks: ReadonlySet<string | undefined> = new Set(['EPERM', 'ENOTSUP', 'ENOSYS', 'EINVAL', 'EMLINK'])

/** How long another process is waited for, in milliseconds; a held lock is a matter of a few. */
const patience = 10_000

/**
 * Do something while no other ordbro process does anything with these files.
 *
 * Locks are made exclusively, as git's are, but under `.ordbro/locks/` and not beside the file: content folders are
 * watched by site generators and added to git whole, and after a kill the leftovers of all folders lie in one. The lock
 * of a process that died is taken over at once; who cannot be seen from here (another machine, another container) is
 * waited for, then named.
 *
 * Not reentrant: files share locks, so `work` must not ask for one.
 *
 * @param places files that have one lock by `lockName`
 * @param work gets the absolute paths of the temporary files that it may make, one beside each locked file
 * @throws `Failure` of kind `io`: `locked`
 */
export async function withLock<T>(
  root: string,
  places: readonly [InsidePath, ...InsidePath[]],
  work: (temporaries: readonly string[]) => Promise<T>,
  wait = patience
): Promise<T> {
  const file = join(lockFolderOf(root), lockName(places[0]))
  return inTurn(file, async () => {
    const done = whileLocked()
    working.add(done)
    try {
      const result = await done
      // The process is about to end: nothing is begun any more, and nobody waits for it.
      return result === closed ? await new Promise<never>(() => undefined) : result
    } finally {
      working.delete(done)
    }
  })

  async function whileLocked(): Promise<T | typeof closed> {
    const record = newRecord(places.map((place) => place.real))
    if (!(await take(root, file, record, Date.now() + wait))) return closed
    try {
      return await work(places.map((place, at) => join(dirname(place.absolute), temporaryName(record, at))))
    } finally {
      await release(file, record)
    }
  }
}

/** What this process does with its locks, the taking of them included. */
const working = new Set<Promise<unknown>>()

let isClosing = false
const closed = Symbol('closed')

/** Waits until nothing is locked by this process; from then on nothing is. For a process that is about to end. */
export async function closeLocks(): Promise<void> {
  isClosing = true
  await Promise.allSettled(working)
}

/** Where the lock files lie; the folder may not be there yet. */
export function lockFolderOf(root: string): string {
  return join(realRoot(root), cacheName, lockFolder)
}

/**
 * Remove the lock of a dead process and its temporary files. Two processes may find the same dead lock, and the slower
 * one must not remove what the faster one has made in its place: so only the holder of a second lock may remove a lock
 * that is not its own, and looks once more. That lock is taken in the same way, dead holders included.
 */
export async function bury(root: string, dead: HeldLock, until = Date.now() + patience): Promise<void> {
  const guard = `${dead.file}.over`
  const record = newRecord(dead.record?.paths.slice(0, 1) ?? [])
  if (!(await take(root, guard, record, until))) return
  try {
    const now = readLock(dead.file)
    if (now === undefined || now.text !== dead.text || !isAbandoned(now)) return
    if (now.record) removeTemporaries(root, now.record)
    removeIfThere(dead.file)
  } finally {
    await release(guard, record)
  }
}

/** @returns false when the process is to end instead */
async function take(root: string, file: string, record: LockRecord, until: number): Promise<boolean> {
  for (let pause = 1; ; ) {
    if (isClosing) return false
    const held = readLock(file)
    if (held === undefined) {
      if (await create(root, file, record)) return true
      continue
    }
    if (isAbandoned(held)) {
      await bury(root, held, until)
      continue
    }
    if (Date.now() > until) throw locked(record, held)
    // Unequal waits, so that two processes do not keep step.
    await sleep(pause * (0.5 + Math.random()))
    pause = Math.min(pause * 2, 16)
  }
}

/**
 * Make the lock; false when there is one. It is written under another name and then linked: a file that is made first
 * and written then is empty for a moment, and a kill finds that moment (it did, in one of 20 rounds).
 */
async function create(root: string, file: string, record: LockRecord): Promise<boolean> {
  const draft = join(dirname(file), `${record.token}.new`)
  const content = JSON.stringify(record)
  try {
    await writeNew(root, draft, content)
    try {
      await link(draft, file)
    } catch (error) {
      if (!noHardLinks.has(errorCode(error))) throw error
      await writeFile(file, content, {flag: 'wx'})
    }
    return true
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
    throw ioFailure(error, record.paths[0] ?? file)
  } finally {
    await unlinkIfThere(draft)
  }
}

async function writeNew(root: string, file: string, content: string): Promise<void> {
  try {
    await writeFile(file, content, {flag: 'wx'})
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error
    cacheFolder(root, lockFolder)
    await writeFile(file, content, {flag: 'wx'})
  }
}

/** Only what is still ours: a person may have followed the advice to delete the lock while this process was asleep. */
async function release(file: string, record: LockRecord): Promise<void> {
  if (readLock(file)?.record?.token === record.token) await unlinkIfThere(file)
}

async function unlinkIfThere(file: string): Promise<void> {
  await unlink(file).catch((error: unknown) => {
    if (errorCode(error) !== 'ENOENT') throw ioFailure(error, file)
  })
}

function locked(record: LockRecord, held: HeldLock): Failure {
  const [path = ''] = record.paths
  const {pid = 0, host = ''} = held.record ?? {}
  const lock = `${cacheName}/${lockFolder}/${basename(held.file)}`
  return new Failure('io', 'locked', {path, pid, host, lock, seconds: Math.round(held.age / 1000)}, {path})
}

const queues = new Map<string, Promise<unknown>>()

/** Within this process: first come, first served, without asking the disk again and again. */
async function inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
  const before = queues.get(key)
  const turn = before === undefined ? work() : before.then(work)
  const settled = turn.catch(() => undefined)
  queues.set(key, settled)
  try {
    return await turn
  } finally {
    if (queues.get(key) === settled) queues.delete(key)
  }
}
