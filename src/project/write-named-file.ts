import {randomBytes} from 'node:crypto'
import {mkdirSync, realpathSync, statSync, writeFileSync} from 'node:fs'
import {basename, dirname, join, relative, sep} from 'node:path'
import {flushFolders} from './flush-folders.ts'
import {ioFailure} from './io-failure.ts'
import {findFile, replaceFile} from './replace-file.ts'
import {writeFile} from './safe-write.ts'
import {inside, isInside, realRoot} from './tree.ts'

/**
 * Write a file where somebody on the command line wants it, in the project or anywhere else: whole or not at all. What is
 * no file (a pipe, a terminal, `/dev/stdout`) just gets the text.
 *
 * @param root the project's folder
 * @param path absolute
 * @throws `Failure` of kind `io` or `unreadable`, as `writeFile` does
 */
export async function writeNamedFile(root: string, path: string, content: string): Promise<void> {
  if (isDevice(path)) return writeDevice(path, content)
  const folder = makeFolder(dirname(path))
  const place = join(folder, basename(path))
  const home = realRoot(root)
  if (isInside(home, place)) {
    await writeFile(home, relative(home, place).split(sep).join('/'), content, {overwrite: true})
    return
  }
  // Locks are the project's: elsewhere, of two that write at once one is last.
  const outside = inside(folder, basename(path))
  const temporary = join(dirname(outside.absolute), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`)
  const named = {...outside, path}
  await flushFolders(await replaceFile(named, Buffer.from(content), temporary, findFile(named)))
}

function isDevice(path: string): boolean {
  const stat = statSync(path, {throwIfNoEntry: false})
  return stat !== undefined && !stat.isFile() && !stat.isDirectory()
}

function writeDevice(path: string, content: string): void {
  try {
    writeFileSync(path, content)
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
