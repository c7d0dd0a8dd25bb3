import type {Nodes, PhrasingContent} from 'mdast'
import type {Code} from '../model/code.ts'
import type {Range, Unit} from '../model/unit.ts'
import type {Field} from './front-matter/front-matter.ts'

/** A code of a unit and where its halves stand in the article. */
export interface SourceCode {
  readonly code: Code
  readonly open: Range
  readonly close: Range | undefined
  /** The nodes that the code stands for; of a pair the node around its content, or the two tags. */
  readonly nodes: readonly PhrasingContent[]
  /** A reference whose label is its text: what must be written behind the text once that changes. */
  readonly label?: string
  /** Whether a line may not begin with it: a comment, a block's tag, a code span over several lines. */
  readonly notFirst: boolean
}

/** Where a unit goes back to, and how. */
export type Place = InlinePlace | ValuePlace | HtmlPlace | FieldPlace

interface PlaceBase {
  readonly unit: Unit
  /** UTF-16 offsets in the article: what the target replaces. */
  readonly range: Range
}

/** Inline content of a paragraph, a heading, a cell, a directive's label. */
export interface InlinePlace extends PlaceBase {
  readonly form: 'inline'
  readonly parent: Nodes
  /** Children of `parent` that are skeleton, in front of and behind the unit. */
  readonly lead: readonly PhrasingContent[]
  readonly trail: readonly PhrasingContent[]
  /** Pairs around the whole unit, outermost first: skeleton. */
  readonly outer: readonly SourceCode[]
  readonly codes: ReadonlyMap<string, SourceCode>
  readonly context: 'paragraph' | 'heading' | 'cell' | 'label'
}

/** Plain text inside another node: the alt text of an image, a title, an attribute of JSX. */
export interface ValuePlace extends PlaceBase {
  readonly form: 'alt' | 'title' | 'jsx'
  readonly owner: Nodes
  /** Index of the attribute, for JSX. */
  readonly attribute?: number
  /** Of an image that is looked up by its alt text: the label to write behind a new one. */
  readonly label?: string
  /** Whether a `|` would end the cell that it stands in. */
  readonly cell: boolean
}

/** Text or an attribute inside a node of raw HTML. */
export interface HtmlPlace extends PlaceBase {
  readonly form: 'html' | 'attribute'
  readonly owner: Nodes
  /** In the node's value. */
  readonly inValue: Range
  readonly quote: string
  /** Tags inside the text, by code id: where they stand in the node's value. */
  readonly tags: ReadonlyMap<string, HtmlTags>
}

/** The halves of a pair, or one tag alone; ranges in the value of the HTML node. */
export interface HtmlTags {
  readonly open: Range
  readonly close: Range | undefined
}

/** A value of the front matter. */
export interface FieldPlace extends PlaceBase {
  readonly form: 'field'
  readonly field: Field
}
