import type {SentenceKeys} from '../../memory/sentence-keys.ts'
import type {FileShelf} from './file-shelf.ts'

/**
 * How many files are read for one sentence: of those that have it between the same neighbours, and of all others. A
 * sentence that thousands of files share is said in the same words in the first of them.
 */
const most = {inContext: 20, anywhere: 20} as const

/** Files that say a sentence, by path. */
export interface Sayers {
  readonly inContext: readonly string[]
  readonly anywhere: readonly string[]
}

/** Finds the files that say what is lacking, by the exact key of the sentence. */
export function findSayers(shelf: Pick<FileShelf, 'saying'>, gaps: Iterable<SentenceKeys>): Map<number, Sayers> {
  const wanted = new Map<number, {inContext: string[]; anywhere: string[]}>()
  const contexts = new Set<number>()
  for (const keys of gaps) {
    for (let at = 0; at < keys.length; at += 2) {
      wanted.set(keys[at]!, {inContext: [], anywhere: []})
      contexts.add(keys[at + 1]!)
    }
  }
  const found = new Map<number, {inContext: string[]; anywhere: string[]}>()
  if (wanted.size === 0) return found
  for (const {path, said} of shelf.saying(new Set(wanted.keys()))) {
    for (let at = 0; at < said.length; at += 2) {
      const sayers = wanted.get(said[at]!)
      if (sayers === undefined) continue
      found.set(said[at]!, sayers)
      const list = contexts.has(said[at + 1]!) ? sayers.inContext : sayers.anywhere
      if (list.at(-1) !== path) list.push(path)
    }
  }
  return found
}

/** The files that may fill the gaps of one article, in the order in which they are asked. */
export function sayersOf(gaps: SentenceKeys, sayers: ReadonlyMap<number, Sayers>, own: readonly string[]): string[] {
  const paths = new Set<string>()
  for (let at = 0; at < gaps.length; at += 2) {
    const {inContext = [], anywhere = []} = sayers.get(gaps[at]!) ?? {}
    for (const path of inContext.toSorted().slice(0, most.inContext)) paths.add(path)
    for (const path of anywhere.toSorted().slice(0, most.anywhere)) paths.add(path)
  }
  for (const path of own) paths.delete(path)
  return [...paths].sort()
}
