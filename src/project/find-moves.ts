import {normalizedContent} from '../model/content.ts'
import type {Locale} from '../model/locale.ts'
import {type SegmentFile, unitsOf} from '../model/segment-file.ts'
import type {Unit} from '../model/unit.ts'
import type {FoundArticle} from './found-article.ts'

/** The least share of an article's units that make another file of the same article, in percent: half of them. */
const least = 50

/** A segment file whose article is gone. */
export interface Orphan {
  readonly path: string
  readonly target: Locale
  readonly file: SegmentFile
}

/**
 * Articles that were moved or renamed: new ones that say what an article said that is gone.
 *
 * @param fresh articles without any segment file, with their units
 * @param orphans segment files without an article
 * @returns for each moved article its old path
 */
export function findMoves(
  fresh: ReadonlyMap<FoundArticle, readonly Unit[]>,
  orphans: readonly Orphan[]
): Map<FoundArticle, string> {
  const gone = Map.groupBy(orphans, (orphan) => orphan.file.original)
  const candidates = [...fresh].flatMap(([article, units]) => {
    const contents = new Set(units.map((unit) => normalizedContent(unit.runs)))
    return [...gone].flatMap(([original, [orphan]]) => {
      if (orphan === undefined || orphan.file.source !== article.source.locale) return []
      const old = unitsOf(orphan.file).map((unit) =>
        normalizedContent(
          unit.segments.flatMap((segment) => [...segment.source, {kind: 'text', text: segment.after.source}])
        )
      )
      const shared = old.filter((content) => contents.has(content)).length
      const share = (100 * shared) / Math.max(old.length, contents.size, 1)
      return share >= least ? [{article, original, share}] : []
    })
  })
  const moves = new Map<FoundArticle, string>()
  const taken = new Set<string>()
  for (const {article, original} of candidates.sort(
    (a, b) => b.share - a.share || (a.original < b.original ? -1 : 1)
  )) {
    if (moves.has(article) || taken.has(original)) continue
    moves.set(article, original)
    taken.add(original)
  }
  return moves
}
