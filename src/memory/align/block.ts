import type {Passage} from './passage.ts'

/** A block of an article: a heading, a paragraph, a cell, a field; or code, which is the same in every language. */
export interface Block {
  /** Blocks of different kinds are never paired: `heading`, `cell`, `fence`, … */
  readonly kind: string
  /** What stands around it in its section: `list/item`, `table`. */
  readonly shape: string
  /** What names it in every language: the field of the front matter, the anchor of a heading. */
  readonly key?: string
  /** Of a heading: 1 to 6. */
  readonly level?: number
  readonly passage: Passage
}

/** What stands under one heading, the heading first; or the front matter, or what stands before the first heading. */
export interface Section {
  readonly blocks: readonly Block[]
}
