import type {Article, Extraction} from '../model/article.ts'
import {Failure} from '../model/failure.ts'
import type {ReadSettings} from '../model/settings.ts'
import {extract} from '../pipeline.ts'
import type {Orphan} from './find-moves.ts'
import type {FoundArticle} from './found-article.ts'
import type {Project} from './open-project.ts'
import {readText} from './read-text.ts'
import {refuseConflict} from './refuse-conflict.ts'
import type {Route} from './selection.ts'

/** Articles taken apart. */
export interface ReadArticles {
  /** Those of the routes. */
  readonly extractions: ReadonlyMap<FoundArticle, Extraction>
  /** Others, that a segment file without an article may belong to: which of them was moved is seen by comparing all. */
  readonly others: ReadonlyMap<FoundArticle, Extraction>
}

/**
 * Reads the articles of the routes, each once.
 *
 * @param failures gets those that cannot be read; the others go on
 * @param step is told each article before it is read
 */
export function readArticles(
  project: Project,
  routes: readonly Route[],
  orphans: readonly Orphan[],
  failures: Failure[],
  step: (path: string) => void
): ReadArticles {
  const extractions = new Map<FoundArticle, Extraction>()
  for (const article of new Set(routes.map((route) => route.article))) {
    step(article.source.path)
    const extraction = read(project, article, failures)
    if (extraction !== undefined) extractions.set(article, extraction)
  }
  const others = new Map<FoundArticle, Extraction>()
  if (orphans.length > 0) {
    for (const article of project.discovery.articles) {
      if (extractions.has(article) || orphans.every(({target}) => article.segmentFiles.has(target))) continue
      const extraction = read(project, article, [])
      if (extraction !== undefined) others.set(article, extraction)
    }
  }
  return {extractions, others}
}

function read({root, settings}: Project, {source}: FoundArticle, failures: Failure[]): Extraction | undefined {
  const {path, locale} = source
  try {
    const text = readText(root, path)
    return extractWhole({path, locale, text}, settings.read)
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    failures.push(error)
    return undefined
  }
}

/** Whatever else is wrong with an article that has a conflict, the conflict is what to mend. */
function extractWhole(article: Article, settings: ReadSettings): Extraction {
  const {path, text} = article
  let extraction: Extraction
  try {
    extraction = extract(article, settings)
  } catch (error) {
    refuseConflict(text, path, undefined)
    throw error
  }
  refuseConflict(text, path, extraction.units)
  return extraction
}
