import type {Format} from '../model/article.ts'
import {extract, type MarkdownExtraction} from './extract.ts'
import {prove, restore} from './restore.ts'

/** `.md` and `.mdx`. */
export const markdown: Format = {
  extract,
  restore: (extraction, written, _target, settings) => restore(extraction as MarkdownExtraction, written, settings),
  prove: (extraction, written, _target, built) => prove(extraction as MarkdownExtraction, written, built)
}
