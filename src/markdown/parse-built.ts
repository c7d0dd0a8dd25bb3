import type {Root} from 'mdast'
import type {MarkdownExtraction} from './extraction.ts'
import {parseArticle} from './parse-article.ts'

/** The last text that was parsed for an article: what was just restored is most often proved next. */
const parsed = new WeakMap<MarkdownExtraction, {readonly text: string; readonly tree: Root}>()

/**
 * The tree of a text that was built of an article.
 *
 * @throws Failure `unreadable`
 */
export function parseBuilt(extraction: MarkdownExtraction, text: string): Root {
  const known = parsed.get(extraction)
  if (known?.text === text) return known.tree
  const tree = parseArticle(text, extraction.source)
  parsed.set(extraction, {text, tree})
  return tree
}
