import {randomBytes} from 'node:crypto'
import {appendFileSync, mkdirSync, realpathSync, statSync} from 'node:fs'
import {basename, dirname, join, relative, sep} from 'node:path'
import {flushFolders} from './flush-folders.ts'
import {ioFailure} from './io-failure.ts'
import {replaceFile, standingOf} from './replace-file.ts'
import {writeFile} from './safe-write.ts'
import {inside, isInside, realRoot} from './tree.ts'
import {writeChunks} from './write-chunks.ts'

/**
 * Write a file where somebody on the command line wants it, in the project or anywhere else: whole or not at all. What is
 * no file (a pipe, a terminal, `/dev/stdout`) just gets the text.
 *
 * @param root the project's folder
 * @param path absolute
 * @param content the text, or pieces of one that is too large to be held
 * @throws `Failure` of kind `io` or `unreadable`, as `writeFile` does
 */
export async function writeNamedFile(root: string, path: string, content: string | Iterable<string>): Promise<void> {
  if (isDevice(path)) return writeDevice(path, content)
  const folder = makeFolder(dirname(path))
  const place = join(folder, basename(path))
  const home = realRoot(root)
  if (isInside(home, place)) {
    const its = relative(home, place).split(sep).join('/')
    if (typeof content === 'string') await writeFile(home, its, content, {overwrite: true})
    else await writeChunks(home, its, bytesOf(content), 'anything')
    return
  }
  // Locks are the project's: elsewhere, of two that write at once one is last.
  const outside = inside(folder, basename(path))
  const temporary = join(dirname(outside.absolute), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`)
  const named = {...outside, path}
  const bytes = typeof content === 'string' ? Buffer.from(content) : bytesOf(content)
  await flushFolders(await replaceFile(named, bytes, temporary, standingOf(named)))
}

function isDevice(path: string): boolean {
  const stat = statSync(path, {throwIfNoEntry: false})
  return stat !== undefined && !stat.isFile() && !stat.isDirectory()
}

function* bytesOf(texts: Iterable<string>): Generator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text)
}

function writeDevice(path: string, content: string | Iterable<string>): void {
  try {
    for (const text of typeof content === 'string' ? [content] : content) appendFileSync(path, text)
  } catch (error) {
    throw ioFailure(error, path)
  }
}

function makeFolder(folder: string): string {
  try {
    mkdirSync(folder, {recursive: true})
    return realpathSync.native(folder)
  } catch (error) {
    throw ioFailure(error, folder)
  }
}
