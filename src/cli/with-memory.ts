import type {MemoryStore} from '../model/memory-store.ts'
import {sqliteFault} from '../store/memory/sqlite-fault.ts'
import type {Context} from './command.ts'
import {memoryOf, rebuiltMemory} from './open-memory.ts'
import {exitCode} from './report.ts'

/** What was done, and the exit code that says whether all files of the memory could be read for it. */
export interface Done<T> {
  readonly value: T
  readonly code: number
}

/**
 * Does something with the memory of a project. Where it turns out to be damaged, it is built anew from the files, and what
 * was asked is done again: `use` says nothing before it is through.
 */
export async function withMemory<T>(context: Context, use: (store: MemoryStore) => T): Promise<Done<T>> {
  const {store, failures} = await memoryOf(context)
  try {
    return {value: use(store), code: exitCode([], failures)}
  } catch (error) {
    if (sqliteFault(error) !== 'damaged') throw error
  } finally {
    store.close()
  }
  const anew = await rebuiltMemory(context)
  try {
    return {value: use(anew.store), code: exitCode([], anew.failures)}
  } finally {
    anew.store.close()
  }
}
