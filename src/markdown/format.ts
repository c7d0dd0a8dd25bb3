import type {Format} from '../model/article.ts'
import {extract} from './extract.ts'
import type {MarkdownExtraction} from './extraction.ts'
import {deadFragments} from './fragments.ts'
import {heavyAt} from './heavy-at.ts'
import {proveArticle, restoreArticle} from './restore-article.ts'

/** `.md` and `.mdx`. */
export const markdown: Format = {
  extract,
  restore: (extraction, written, _target, settings) =>
    restoreArticle(extraction as MarkdownExtraction, written, settings),
  prove: (extraction, written, _target, built) => proveArticle(extraction as MarkdownExtraction, written, built),
  links: (extraction) => deadFragments(extraction as MarkdownExtraction),
  heavyAt: (text, path) => heavyAt(text, path.endsWith('.mdx'))
}
