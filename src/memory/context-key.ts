import {normalizedText} from '../model/content.ts'
import type {MemoryEntry} from '../model/memory.ts'

/**
 * What two places have in common when a text that stands in both is a 101 match: the source neighbours, and at an edge
 * of the article, where there is one neighbour at most, the structural path.
 */
export function contextKey({before, after, path}: Pick<MemoryEntry, 'before' | 'after' | 'path'>): string {
  const atEdge = before === '' || after === ''
  return [normalizedText(before), normalizedText(after), ...(atEdge ? path : [])].join('\0')
}
