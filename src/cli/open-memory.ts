import {rmSync} from 'node:fs'
import {join} from 'node:path'
import {indexText, indexVersion} from '../memory/index/index-text.ts'
import type {MemoryStore} from '../model/memory-store.ts'
import {cacheFolder, cacheName} from '../project/cache-folder.ts'
import {fileFacts} from '../project/look/file-facts.ts'
import {refuseLinkedCache} from '../project/refuse-linked-cache.ts'
import {realRoot} from '../project/tree.ts'
import {updateMemory} from '../project/update-memory.ts'
import {openMemory} from '../store/memory/open-memory.ts'
import type {Context} from './command.ts'
import {progress} from './progress.ts'
import {report} from './report.ts'

const endings = ['', '-wal', '-shm', '-journal']

/**
 * The memory of a project, in its cache, brought up to the project's files. One that is broken, or whose numbers another
 * version of ordbro or of ICU made, is built anew, and a line says so.
 *
 * @throws `Failure` of kind `unreadable`: `cache-linked`, before anything is opened
 */
export async function memoryOf(context: Context): Promise<MemoryStore> {
  const {root, terminal, words, facts = fileFacts(root)} = context
  refuseLinkedCache(realRoot(root))
  cacheFolder(root)
  const file = join(root, cacheName, 'memory.db')
  const {store, anew} = openMemory({
    file,
    madeBy: [indexVersion, process.versions.icu, process.versions.unicode].join(' '),
    indexText,
    remove: () => {
      for (const ending of endings) rmSync(file + ending, {force: true})
    }
  })
  if (anew) terminal.err(`${words.say('cli:memory.anew')}\n`)
  let bar: ReturnType<typeof progress> | undefined
  const {failures} = await updateMemory(root, store, facts, {
    begin(files) {
      bar = progress(terminal, files)
    },
    step: (path) => bar?.step(path)
  })
  bar?.end()
  // What is left is answered for; the exit code is that of what was asked.
  report(context, [], failures)
  return store
}
