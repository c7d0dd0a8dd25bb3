import type {RootContent} from 'mdast'

/** Where a reader stands: at the start of a line, outside of every other block. */
export interface Cursor {
  readonly text: string
  /** UTF-16 code units. */
  readonly at: number
  /** 1-based. */
  readonly line: number
  /** Where footnotes are read. */
  readonly notes: Notes | undefined
}

/** The labels of footnotes, in lower case. */
export interface Notes {
  readonly defined: Set<string>
  readonly used: Set<string>
}

/** A block that was read without the parser, and where the line after it begins. */
export interface PlainBlock {
  readonly node: RootContent
  readonly next: number
  readonly nextLine: number
}

/** Reads a block, or nothing at the least doubt: the parser then does. */
export type PlainReader = (cursor: Cursor) => PlainBlock | undefined

/** A place as the tree has it: line and column are 1-based, columns and offsets in UTF-16 code units. */
export interface Point {
  line: number
  column: number
  offset: number
}

/** A place in the line that begins at an offset. */
export function pointIn(lineStart: number, line: number, offset: number): Point {
  return {line, column: offset - lineStart + 1, offset}
}

/** Where a line ends, without its line feed. */
export function lineEndAt(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}
