import type {Article, Extraction} from '../model/article.ts'
import type {ReadSettings} from '../model/settings.ts'
import {extract} from '../pipeline.ts'
import {guarded} from './guard/guarded.ts'
import {refuseConflict} from './refuse-conflict.ts'

/**
 * An article taken apart. Whatever else is wrong with one that has a conflict, the conflict is what to mend.
 *
 * @throws Failure `unreadable`
 */
export function takeApart(article: Article, settings: ReadSettings): Extraction {
  const {path, text} = article
  let extraction: Extraction
  try {
    extraction = extract(article, settings, guarded)
  } catch (error) {
    refuseConflict(text, path, undefined)
    throw error
  }
  refuseConflict(text, path, extraction.units)
  return extraction
}
