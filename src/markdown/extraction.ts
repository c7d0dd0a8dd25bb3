import type {Root} from 'mdast'
import type {Extraction} from '../model/article.ts'
import type {Field, FrontMatter} from './front-matter/front-matter.ts'
import type {Place} from './place.ts'
import type {Source} from './source.ts'

/** A Markdown article taken apart, with the tree and the places that put it together again. */
export interface MarkdownExtraction extends Extraction {
  readonly source: Source
  readonly tree: Root
  /** In document order, one for each unit but those of `markdownFields`. */
  readonly places: readonly Place[]
  readonly frontMatter: FrontMatter | undefined
  readonly fields: readonly Field[]
  /**
   * Fields whose values are Markdown, each taken apart as an article of its own: its text is the value, and its places
   * are offsets in that. Their units are among the article's units.
   */
  readonly markdownFields: ReadonlyMap<Field, MarkdownExtraction>
}
