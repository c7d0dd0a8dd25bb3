import type {Keys, ProjectIndex} from '../../model/project-index.ts'

/** How many sentences are heard before it is asked who lacks them: what articles lack need not be held for that. */
const most = 500_000

/** Hears what files say now. */
export interface Listener {
  hear(said: Keys): void
  /** Finds those that lack what was heard since it was last asked. */
  ask(): void
}

/**
 * Finds the articles on record that lack what files say now.
 *
 * @param found is told the key of each, perhaps several times
 */
export function listener(index: ProjectIndex, found: (key: string) => void): Listener {
  const heard = new Set<number>()
  const ask = (): void => {
    if (heard.size === 0) return
    for (const {key, gaps} of index.gaps()) if (isHeard(gaps, heard)) found(key)
    heard.clear()
  }
  return {
    hear(said) {
      for (let at = 0; at < said.length; at += 2) heard.add(said[at]!)
      if (heard.size >= most) ask()
    },
    ask
  }
}

/** Of each sentence the first number names what it says, wherever it stands. */
function isHeard(gaps: Keys, heard: ReadonlySet<number>): boolean {
  for (let at = 0; at < gaps.length; at += 2) if (heard.has(gaps[at]!)) return true
  return false
}
