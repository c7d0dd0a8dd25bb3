import {type BigIntStats, lstatSync, mkdirSync, readFileSync, unlinkSync} from 'node:fs'
import {type FileHandle, open, rename} from 'node:fs/promises'
import {dirname} from 'node:path'
import {Failure} from '../model/failure.ts'
import {errorCode, ioFailure} from './io-failure.ts'
import type {InsidePath} from './tree.ts'

/** A file as it was found. */
export interface Found extends Standing {
  readonly bytes: Buffer
}

/** What the system says of a file. */
export interface Standing {
  /** Differs as soon as anybody writes, replaces or touches the file. */
  readonly print: string
  readonly mode: number
  readonly uid: number
  readonly gid: number
}

/** The file that is there now, or nothing. */
export function findFile(place: InsidePath): Found | undefined {
  const standing = standingOf(place)
  if (standing === undefined) return undefined
  try {
    return {...standing, bytes: readFileSync(place.absolute)}
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined
    throw ioFailure(error, place.path)
  }
}

/** The same without its content, which may be of any size. */
export function standingOf(place: InsidePath): Standing | undefined {
  try {
    const stat = lstatSync(place.absolute, {bigint: true})
    // A pipe would be waited for without end.
    if (!stat.isFile()) throw new Failure('io', 'not-a-file', {path: place.path}, {path: place.path})
    return {print: printOf(stat), mode: Number(stat.mode & 0o7777n), uid: Number(stat.uid), gid: Number(stat.gid)}
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined
    throw ioFailure(error, place.path)
  }
}

/** Somebody without a lock (an editor, git) wrote the file since it was found. */
export function refuseIfChanged(place: InsidePath, found: Standing | undefined): void {
  const stat = lstatSync(place.absolute, {bigint: true, throwIfNoEntry: false})
  if ((stat && printOf(stat)) !== found?.print) throw changedMeanwhile(place)
}

/** Differs as soon as anybody writes, replaces or touches the file. */
export function printOf({ino, size, mtimeNs, ctimeNs}: BigIntStats): string {
  return [ino, size, mtimeNs, ctimeNs].join(' ')
}

export function changedMeanwhile(place: InsidePath): Failure {
  return new Failure('io', 'changed-meanwhile', {path: place.path}, {path: place.path})
}

/**
 * Put new content in a file's place: a temporary file beside it, written and flushed to the disk, is renamed over it.
 * At every moment the name leads to the whole old content or the whole new one, after a power cut too: the order is
 * write, fsync, rename, and then fsync of the folders that are returned, which the caller does once for many files.
 *
 * @param content bytes, or pieces of them, which are written as they come
 * @param temporary absolute; in the same folder, because a rename is atomic within one file system only
 * @param found the file as it was when its content was compared; its mode and owner are kept
 * @returns folders whose entries changed, absolute
 */
export async function replaceFile(
  place: InsidePath,
  content: Uint8Array | Iterable<Uint8Array>,
  temporary: string,
  found: Standing | undefined
): Promise<readonly string[]> {
  try {
    const {handle, folders} = await openTemporary(temporary, found)
    try {
      await handle.writeFile(content)
      await handle.sync()
    } finally {
      await handle.close()
    }
    refuseIfChanged(place, found)
    await rename(temporary, place.absolute)
    return folders
  } catch (error) {
    unlinkQuietly(temporary)
    throw ioFailure(error, place.path, content instanceof Uint8Array ? {bytes: content.length} : {})
  }
}

async function openTemporary(
  temporary: string,
  found: Standing | undefined
): Promise<{handle: FileHandle; folders: readonly string[]}> {
  const folders = makeFolders(dirname(temporary))
  const handle = await open(temporary, 'wx', found?.mode ?? 0o666).catch((error: unknown) => {
    if (errorCode(error) !== 'ENOENT') throw error
    // Another process deleted the folder's last file, and with it the folder.
    makeFolders(dirname(temporary))
    return open(temporary, 'wx', found?.mode ?? 0o666)
  })
  try {
    // `open` applies the umask, and makes the file ours: a file that was another user's stays theirs.
    if (found && process.platform !== 'win32') {
      if (found.uid !== process.getuid?.() || found.gid !== process.getgid?.()) await keepOwner(handle, found)
      await handle.chmod(found.mode)
    }
  } catch (error) {
    await handle.close()
    throw error
  }
  return {handle, folders}
}

/** Only root may give files away; for others the file becomes theirs, as with any editor. */
async function keepOwner(handle: FileHandle, found: Standing): Promise<void> {
  await handle.chown(found.uid, found.gid).catch((error: unknown) => {
    if (errorCode(error) !== 'EPERM') throw error
  })
}

/** The folder, made when it is missing; returned with every folder that got a new entry through it. */
function makeFolders(folder: string): readonly string[] {
  const first = mkdirSync(folder, {recursive: true})
  if (first === undefined) return [folder]
  const folders = [folder]
  for (let at = folder; at.length >= first.length; at = dirname(at)) folders.push(dirname(at))
  return folders
}

/** The first failure is the one to report. */
function unlinkQuietly(file: string): void {
  try {
    unlinkSync(file)
  } catch {}
}
