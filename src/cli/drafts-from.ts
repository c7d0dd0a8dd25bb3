import type {BestMatch} from '../memory/draft.ts'
import type {MemoryStore} from '../model/memory-store.ts'
import type {Context} from './command.ts'

/** What drafts are taken from. */
export interface Drafter {
  /** The memory as it stands, opened and brought up to date when it is first asked for. */
  best(): Promise<BestMatch>
  close(): void
}

/** How many matches are looked at for one that may be a draft. */
const mostAsked = 5

/** @param least the score that a draft must reach */
export function draftsFrom(context: Context, least: number): Drafter {
  let store: MemoryStore | undefined
  let matches: BestMatch | undefined
  return {
    async best() {
      if (matches !== undefined) return matches
      const [{memoryOf}, {isDraft}, {lookup}, {glossaryDoubts}, {sqliteFault}] = await Promise.all([
        import('./open-memory.ts'),
        import('../memory/draft.ts'),
        import('../memory/lookup.ts'),
        import('../project/glossary-doubts.ts'),
        import('../store/memory/sqlite-fault.ts')
      ])
      const {store: opened} = await memoryOf(context)
      store = opened
      const breaksGlossary = glossaryDoubts(context.root)
      matches = (query) => {
        try {
          return lookup(opened, query, {least, most: mostAsked, breaksGlossary}).find(isDraft)
        } catch (error) {
          // Nothing is lost without a draft, and a sync goes on.
          if (sqliteFault(error) === undefined) throw error
          return undefined
        }
      }
      return matches
    },
    close: () => store?.close()
  }
}
