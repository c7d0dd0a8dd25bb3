import type {Memory} from './remember.ts'

/** Several memories as one: what the first remembers comes first. */
export function joinMemories(...memories: readonly Memory[]): Memory {
  return {
    exact: (source, target, key) => memories.flatMap((memory) => memory.exact(source, target, key)),
    kept: (source, target) => {
      const places = memories.map((memory) => memory.kept(source, target))
      return {
        inArticle: (original) => places.flatMap((place) => place.inArticle(original)),
        inUnit: (original, unit) => places.flatMap((place) => place.inUnit(original, unit))
      }
    }
  }
}
