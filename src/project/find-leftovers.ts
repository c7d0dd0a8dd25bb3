import {Failure} from '../model/failure.ts'
import type {Orphan} from './find-moves.ts'
import type {Project} from './open-project.ts'
import {readText, sizeLimits} from './read-text.ts'

/**
 * Segment files that a killed sync left behind: the article was moved, its file written at the new place, and the old
 * one not deleted any more. They say, but for the article's path, what the new one says.
 */
export function findLeftovers({root, discovery}: Project, orphans: readonly Orphan[]): Orphan[] {
  if (orphans.length === 0) return []
  const said = Map.groupBy(orphans, ({text}) => withoutPath(text))
  const leftovers = new Set<Orphan>()
  for (const article of discovery.articles) {
    for (const path of article.segmentFiles.values())
      for (const orphan of said.get(withoutPath(textOf(root, path))) ?? []) leftovers.add(orphan)
  }
  return orphans.filter((orphan) => leftovers.has(orphan))
}

function textOf(root: string, path: string): string {
  try {
    return readText(root, path, sizeLimits.segments)
  } catch (error) {
    // Whoever works on the article says what is wrong with its file.
    if (error instanceof Failure) return ''
    throw error
  }
}

function withoutPath(text: string): string {
  return text.replace(/ original="[^"]*"/, '')
}
