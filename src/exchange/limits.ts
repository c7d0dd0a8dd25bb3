/**
 * What an XML file from a stranger may cost. Every limit has a name, and a file that passes one is refused with that
 * name (`xml-limit`), so that whoever meets it knows what to change. Lengths are UTF-16 code units.
 */
export const limits = {
  /** A segment file of a book-length article is about 2 million; a memory of 100,000 segments about 60 million. */
  length: 128 * 1024 * 1024,
  /** Elements inside each other. Inline markup seldom passes 6; recursion over the tree stays far from the stack's end. */
  depth: 64,
  /** Attributes of one element; XLIFF's richest has 20, and namespace declarations count. */
  attributes: 256,
  /** One run of text, one comment or one attribute: a paragraph is a few thousand. */
  text: 1_000_000,
  /** White space in a row: what looks for it at the end of a text begins anew at each. */
  whiteSpace: 2000,
  /** Elements of a segment file: six thousand units with eighty elements each. */
  segmentElements: 500_000,
  /** One unit of a memory that is read unit by unit; what is longer is no sentence, and would be held whole. */
  unit: 16_000_000,
  /** Elements of any other file, a memory above all: what a tree in memory can hold without trouble. */
  elements: 4_000_000
} as const

export type LimitName = keyof typeof limits
