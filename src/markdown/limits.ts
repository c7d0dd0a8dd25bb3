/**
 * How deep an article may nest. It comes from strangers: a limit that is passed is a `Failure` of kind `unreadable` with
 * the code `markdown-limit`, before the parser's time grows with the square of it or a stack overruns.
 */
export const limits = {
  /** Marks of quotes and lists that open one block inside the other on one line: `> > - 1. text` has four. */
  marks: 250,
  /** Levels of the tree; a list takes two for each of its own. */
  depth: 500,
  /** Stars, underscores and tildes of one block. Real text has a few hundred; the parser pairs each with each. */
  delimiters: 10_000,
  /** UTF-16 code units between two blank lines: what is longer could not be read back from a segment file. */
  block: 1_000_000,
  /** Spaces and line ends in a row in a unit: what looks for them at the end of a text begins anew at each. */
  whiteSpace: 2000,
  /** Lists inside each other by indentation. */
  lists: 100,
  /** Units of an article. A novel has some 5,000 paragraphs. */
  units: 6000
} as const

export type LimitName = keyof typeof limits
