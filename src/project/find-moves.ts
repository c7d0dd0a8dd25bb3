import {normalizedContent} from '../model/content.ts'
import type {Locale} from '../model/locale.ts'
import {text} from '../model/run.ts'
import {type SegmentFile, unitsOf} from '../model/segment-file.ts'
import type {Unit} from '../model/unit.ts'
import type {FoundArticle} from './found-article.ts'

/** The least share of an article's units that make another file of the same article, in percent: half of them. */
const least = 50

/** A segment file whose article is gone. */
export interface Orphan {
  readonly path: string
  readonly target: Locale
  readonly text: string
  readonly file: SegmentFile
}

/**
 * Articles that were moved or renamed: new ones that say what an article said that is gone. Of several that do, the one
 * that says most of it. Each unit is looked up once, however many articles have gone.
 *
 * @param candidates articles that have no segment file for some locale, with their units
 * @param orphans segment files without an article
 * @returns for each moved article its old path
 */
export function findMoves(
  candidates: ReadonlyMap<FoundArticle, readonly Unit[]>,
  orphans: readonly Orphan[]
): Map<FoundArticle, string> {
  const gone = Map.groupBy(orphans, (orphan) => orphan.file.original)
  const sizes = new Map<string, number>()
  /** Content of a unit → the articles that had it, and how often. */
  const places = new Map<string, Map<string, number>>()
  for (const [original, [orphan]] of gone) {
    const contents = contentsOf(orphan!.file)
    sizes.set(original, contents.length)
    for (const content of contents) {
      const counts = places.get(content) ?? new Map<string, number>()
      places.set(content, counts.set(original, (counts.get(original) ?? 0) + 1))
    }
  }
  const likely = [...candidates].flatMap(([article, units]) => {
    const contents = new Set(units.map((unit) => normalizedContent(unit.runs)))
    const shared = new Map<string, number>()
    for (const content of contents) {
      for (const [original, count] of places.get(content) ?? [])
        shared.set(original, (shared.get(original) ?? 0) + count)
    }
    return [...shared].flatMap(([original, count]) => {
      const files = gone.get(original)!
      if (files[0]!.file.source !== article.source.locale) return []
      if (files.every(({target}) => article.segmentFiles.has(target))) return []
      const share = (100 * count) / Math.max(sizes.get(original)!, contents.size, 1)
      return share >= least ? [{article, original, share}] : []
    })
  })
  const moves = new Map<FoundArticle, string>()
  const taken = new Set<string>()
  for (const {article, original} of likely.sort((a, b) => b.share - a.share || (a.original < b.original ? -1 : 1))) {
    if (moves.has(article) || taken.has(original)) continue
    moves.set(article, original)
    taken.add(original)
  }
  return moves
}

function contentsOf(file: SegmentFile): string[] {
  return unitsOf(file).map(({segments}) =>
    normalizedContent(segments.flatMap(({source, after}) => [...source, text(after.source)]))
  )
}
