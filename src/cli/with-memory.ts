import type {MemoryStore} from '../model/memory-store.ts'
import {sqliteFault} from '../store/memory/sqlite-fault.ts'
import type {Context} from './command.ts'
import {memoryOf, rebuiltMemory} from './open-memory.ts'

/**
 * Does something with the memory of a project. Where it turns out to be damaged, it is built anew from the files, and what
 * was asked is done again: `use` says nothing before it is through.
 */
export async function withMemory<T>(context: Context, use: (store: MemoryStore) => T): Promise<T> {
  const store = await memoryOf(context)
  try {
    return use(store)
  } catch (error) {
    if (sqliteFault(error) !== 'damaged') throw error
  } finally {
    store.close()
  }
  const anew = await rebuiltMemory(context)
  try {
    return use(anew)
  } finally {
    anew.close()
  }
}
