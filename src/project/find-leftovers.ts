import type {Orphan} from './find-moves.ts'
import type {Project} from './open-project.ts'

/**
 * Segment files that a killed sync left behind: the article was moved, its file written at the new place, and the old
 * one not deleted any more. They say, but for the article's path, what the new one says.
 */
export function findLeftovers({discovery, segmentFiles}: Project, orphans: readonly Orphan[]): Orphan[] {
  if (orphans.length === 0) return []
  const claimed = new Set<string>()
  for (const article of discovery.articles) {
    for (const path of article.segmentFiles.values()) {
      const stored = segmentFiles.get(path)
      if (stored !== undefined) claimed.add(withoutPath(stored.text))
    }
  }
  return orphans.filter(({path}) => claimed.has(withoutPath(segmentFiles.get(path)!.text)))
}

function withoutPath(text: string): string {
  return text.replace(/ original="[^"]*"/, '')
}
