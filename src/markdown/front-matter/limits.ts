/**
 * How much front matter may hold. It comes from strangers: a limit that is passed is a `Failure` of kind `unreadable`
 * with the code `front-matter-limit`, before anything recursive or quadratic sees the text.
 */
export const limits = {
  /** UTF-16 code units between the fences. Real front matter is a few kilobytes. */
  size: 1_000_000,
  /** Lines. gray-matter looks for comments with a regular expression that starts anew on each line. */
  lines: 10_000,
  /** Characters of white space in a row: that expression runs through them once for each of their lines. */
  whiteSpace: 10_000,
  /** Levels of nesting, by brackets and by indentation. `[` ten thousand times would overrun the parser's stack. */
  depth: 64,
  /** Keys, values and list items, aliases followed: what "a billion laughs" multiplies. */
  nodes: 20_000,
  /** UTF-16 code units of one TOML string. Its parser hands each to a function as an argument of its own, on the stack. */
  string: 30_000,
  /** Aliases (`*name`) in the text. */
  aliases: 100
} as const

export type LimitName = keyof typeof limits

/** Keys that reach the prototype of an object in code that copies front matter carelessly, ours or a site generator's. */
export const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])
