import {rmSync} from 'node:fs'
import {join} from 'node:path'
import {indexText, indexVersion} from '../memory/index/index-text.ts'
import type {Failure} from '../model/failure.ts'
import type {MemoryStore} from '../model/memory-store.ts'
import {cacheFolder, cacheName} from '../project/cache-folder.ts'
import {fileFacts} from '../project/look/file-facts.ts'
import {refuseLinkedCache} from '../project/refuse-linked-cache.ts'
import {realRoot} from '../project/tree.ts'
import {updateMemory} from '../project/update-memory.ts'
import {type MemoryPlace, openMemory} from '../store/memory/open-memory.ts'
import {sqliteFault} from '../store/memory/sqlite-fault.ts'
import type {Context} from './command.ts'
import {progress} from './progress.ts'
import {report} from './report.ts'

/** A memory with what could not be read of its files, which was said. */
export interface OpenedMemory {
  readonly store: MemoryStore
  readonly failures: readonly Failure[]
}

const endings = ['', '-wal', '-shm', '-journal']

/**
 * The memory of a project, in its cache, brought up to the project's files. One that is damaged, or whose numbers another
 * version of ordbro or of ICU made, is built anew, and a line says so. On a disk that cannot be written it lives as long as
 * the command.
 *
 * @throws `Failure` of kind `unreadable`: `cache-linked`, before anything is opened
 */
export async function memoryOf(context: Context): Promise<OpenedMemory> {
  const place = placeOf(context)
  const {store, anew} = openMemory(place)
  if (anew) sayAnew(context)
  try {
    return await updated(context, store)
  } catch (error) {
    store.close()
    const fault = sqliteFault(error)
    if (fault === undefined) throw error
    if (fault === 'damaged') return rebuiltMemory(context)
    // The files say everything; only the next command has to read them again.
    return updated(context, openMemory({...place, file: ':memory:'}).store)
  }
}

/** The memory, read from the files as if there had been none. */
export async function rebuiltMemory(context: Context): Promise<OpenedMemory> {
  const place = placeOf(context)
  place.remove()
  sayAnew(context)
  return updated(context, openMemory(place).store)
}

function sayAnew({terminal, words}: Context): void {
  terminal.err(`${words.say('cli:memory.anew')}\n`)
}

function placeOf({root}: Context): MemoryPlace {
  refuseLinkedCache(realRoot(root))
  const file = join(root, cacheName, 'memory.db')
  return {
    file,
    madeBy: [indexVersion, process.versions.icu, process.versions.unicode].join(' '),
    indexText,
    prepare: () => void cacheFolder(root),
    remove: () => {
      for (const ending of endings) rmSync(file + ending, {force: true})
    }
  }
}

async function updated(context: Context, store: MemoryStore): Promise<OpenedMemory> {
  const {root, terminal, words, facts = fileFacts(root)} = context
  let bar: ReturnType<typeof progress> | undefined
  const {failures} = await updateMemory(root, store, facts, {
    wait: () => terminal.err(`${words.say('cli:memory.waiting')}\n`),
    begin(files) {
      bar = progress(terminal, files)
    },
    step: (path) => bar?.step(path)
  })
  bar?.end()
  // What is left is answered for.
  report(context, [], failures)
  return {store, failures}
}
