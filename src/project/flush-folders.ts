import {open} from 'node:fs/promises'
import {eachAtOnce} from './each-at-once.ts'
import {errorCode, ioFailure} from './io-failure.ts'

/** Systems that cannot flush a folder (Windows; some network file systems) say so with one of these. */
const cannot: ReadonlySet<string | undefined> = new Set(['EPERM', 'EISDIR', 'EINVAL', 'EACCES', 'ENOTSUP', 'EBADF'])

/** fsync of folders, so that renames in them survive a power cut. One that has been removed since needs none. */
export async function flushFolders(folders: Iterable<string>): Promise<void> {
  await eachAtOnce(new Set(folders), 16, async (folder) => {
    try {
      const handle = await open(folder, 'r')
      try {
        await handle.sync()
      } finally {
        await handle.close()
      }
    } catch (error) {
      const code = errorCode(error)
      if (code !== 'ENOENT' && !cannot.has(code)) throw ioFailure(error, folder)
    }
  })
}
