import {Failure} from '../model/failure.ts'
import {decodeText} from './decode-text.ts'
import {eachAtOnce} from './each-at-once.ts'
import {flushFolders} from './flush-folders.ts'
import {withLock} from './lock.ts'
import {lockName} from './lock-file.ts'
import {changedMeanwhile, type Found, findFile, replaceFile} from './replace-file.ts'
import {type InsidePath, inside} from './tree.ts'

/**
 * What must be in the file for it to be overwritten: the content that was read before, or nothing (`undefined`) when
 * there must be no file. `overwrite` asks for no comparison; for what only ordbro writes.
 */
export type Expectation = {readonly expected: string | undefined} | {readonly overwrite: true}

/** A file to write. `path` is relative to the project, with `/`. */
export type Write = {readonly path: string; readonly content: string | Uint8Array} & Expectation

/** Names no file that can be written; only `update` looks at it. */
const contention = 'changed-meanwhile'

/** How often `update` starts anew when somebody who takes no locks (an editor, git) writes at the same time. */
const attempts = 5

/**
 * Write a file so that it is the old one or the new one at every moment, and nobody's change is overwritten.
 *
 * A file that has the new content already is left alone, whatever was expected.
 *
 * @returns whether the file was written
 * @throws `Failure` of kind `io`: `changed-meanwhile`, `locked`, `disk-full`, `no-permission` …, of kind `unreadable`
 *   when the path leads out of the project
 */
export async function writeFile(
  root: string,
  path: string,
  content: string | Uint8Array,
  expectation: Expectation
): Promise<boolean> {
  const place = inside(root, path)
  let folders: readonly string[] = []
  await write(root, [{path, content, ...expectation, place}], (_, changed) => {
    folders = changed
    return true
  })
  await flushFolders(folders)
  return folders.length > 0
}

/**
 * Write many files, each as safely as `writeFile` does, with one flush for each folder at the end.
 *
 * After the first failure no other write begins. Those that were done are whole; nothing is rolled back.
 *
 * @param options.written is told each path as soon as its file is in place, unchanged files included
 */
export async function writeFiles(
  root: string,
  writes: Iterable<Write>,
  options: {readonly concurrency?: number; readonly written?: (path: string, changed: boolean) => void} = {}
): Promise<void> {
  const folders = new Set<string>()
  let failed = false
  try {
    await eachAtOnce(byLock(root, writes).values(), options.concurrency ?? 16, async (group) => {
      await write(root, group, (one, changed) => {
        for (const folder of changed) folders.add(folder)
        options.written?.(one.path, changed.length > 0)
        return !failed
      }).catch((error: unknown) => {
        failed = true
        throw error
      })
    })
  } finally {
    await flushFolders(folders)
  }
}

/**
 * Read, change and write a file while it is locked, so that of two changes at once both are kept.
 *
 * @param change gets the content, `undefined` when there is no file; returns the new content, or `undefined` to leave
 *   the file as it is. It may be called again, with newer content.
 * @returns what is in the file now
 */
export async function update(
  root: string,
  path: string,
  change: (old: string | undefined) => string | undefined
): Promise<string | undefined> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await updateOnce(root, path, change)
    } catch (error) {
      if (!(error instanceof Failure && error.code === contention) || attempt === attempts) throw error
    }
  }
}

async function updateOnce(
  root: string,
  path: string,
  change: (old: string | undefined) => string | undefined
): Promise<string | undefined> {
  const place = inside(root, path)
  let now: string | undefined
  const folders = await withLock(root, [place], async ([temporary = '']) => {
    const found = findFile(place)
    const old = found && decodeText(found.bytes, place.path)
    const content = change(old)
    now = content ?? old
    if (content === undefined || content === old) return []
    return replaceFile(place, encode(content, path), temporary, found)
  })
  await flushFolders(folders)
  return now
}

type Placed = Write & {readonly place: InsidePath}

/** Writes that share a lock, so that it is taken once for them. */
function byLock(root: string, writes: Iterable<Write>): Map<string, Placed[]> {
  const groups = new Map<string, Placed[]>()
  for (const one of writes) {
    const place = inside(root, one.path)
    const name = lockName(place)
    const group = groups.get(name)
    if (group) group.push({...one, place})
    else groups.set(name, [{...one, place}])
  }
  return groups
}

/**
 * Write files of one lock, one after the other.
 *
 * @param done is told each file with the folders to flush, none when it was left alone; false stops
 */
async function write(
  root: string,
  group: readonly Placed[],
  done: (one: Placed, folders: readonly string[]) => boolean
): Promise<void> {
  // Most files of a build are as they were: they cost no lock.
  const rest = group.filter((one) => {
    const same = findFile(one.place)?.bytes.equals(encode(one.content, one.path)) ?? false
    if (same) done(one, [])
    return !same
  })
  const [first, ...more] = rest.map((one) => one.place)
  if (first === undefined) return
  await withLock(root, [first, ...more], async (temporaries) => {
    for (const [at, one] of rest.entries()) {
      if (!done(one, await writeLocked(one, temporaries[at]!))) return
    }
  })
}

async function writeLocked(one: Placed, temporary: string): Promise<readonly string[]> {
  const bytes = encode(one.content, one.path)
  const found = findFile(one.place)
  if (found?.bytes.equals(bytes)) return []
  if (!('overwrite' in one) && !holds(found, one.expected)) throw changedMeanwhile(one.place)
  return replaceFile(one.place, bytes, temporary, found)
}

/** Whether the file is what was expected. */
export function holds(found: Found | undefined, expected: string | undefined): boolean {
  if (found === undefined || expected === undefined) return found === expected
  return found.bytes.equals(Buffer.from(expected))
}

/** A lone surrogate has no bytes in UTF-8: `Buffer.from` would write U+FFFD in its place. */
function encode(content: string | Uint8Array, path: string): Uint8Array {
  if (typeof content !== 'string') return content
  if (!content.isWellFormed()) throw new Failure('unreadable', 'lone-surrogate', {path}, {path})
  return Buffer.from(content)
}
