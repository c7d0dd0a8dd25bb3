/**
 * What a glossary file may ask of us. Glossaries come with pull requests, so a file is hostile until it is read; each
 * limit lies far above what a person writes.
 */
export const limits = {
  /** Characters (UTF-16 code units) of a file. 10,000 concepts in four languages, written out, are about 8 million. */
  characters: 32_000_000,
  /** Collections inside each other. The deepest field of a glossary has five around it; a stack holds some thousands. */
  depth: 32,
  /** Uses of `*name` in a file. Each may stand for a whole branch, so that a few lines can mean millions of nodes. */
  aliases: 100,
  /** Characters of a term. A longer one is a sentence, or an attempt to fill the automaton. */
  term: 500
} as const

/** Names that reach an object's prototype where some later reader uses them as a property. */
export const refusedNames: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])
