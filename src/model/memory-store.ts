import type {Locale} from './locale.ts'
import type {MemoryUnit} from './translation-memory.ts'

/**
 * Where a translation memory is looked up: an index over files, which may be deleted at any time. Texts are numbered so
 * that those of one length are neighbours (`textId`); what they are found by are lists of such numbers.
 */
export interface MemoryStore {
  /** Reads that see the memory as it is now, whatever other processes write meanwhile: numbers stay what they were. */
  snapshot<T>(read: () => T): T
  /** How many texts have a feature, where they are many; nothing where they are few. */
  frequency(feature: number): number | undefined
  /** The texts with a feature whose numbers are from `from` up to and without `to`, ascending; a few more may be among them. */
  withFeature(feature: number, from: number, to: number): readonly Uint32Array[]
  /** The texts in which a pair of UTF-16 code units stands, or any pair between the two. */
  withPairs(from: number, to: number): readonly Uint32Array[]
  /** The hashes of a text's tokens in their order. */
  tokensOf(text: number): Uint32Array | undefined
  contentOf(text: number): string | undefined
  /** The number of exactly this text. */
  find(locale: Locale, content: string): number | undefined
  /** The units that hold a text, the first `most` of them. */
  unitsWith(text: number, most: number): readonly number[]
  unit(id: number): StoredMemoryUnit
  /** The numbers of the units that a file says, in its order. */
  unitsOf(path: string): Iterable<number>
  /** The files that were read, by path. */
  files(): ReadonlyMap<string, SaidFile>
  /** The languages that there are texts in. */
  locales(): readonly Locale[]
  /** Texts, units. */
  size(): MemorySize
  /** The one who writes; others wait. */
  writer(): MemoryWriter
  close(): void
}

export interface SaidFile {
  /** Of its content; empty where it was not read to its end. */
  readonly hash: string
  /** What the file system said of it: see `project/look/file-prints.ts`. */
  readonly print: Uint8Array
}

export interface MemorySize {
  readonly units: number
  readonly texts: number
}

export interface StoredMemoryUnit extends MemoryUnit {
  /** The number of each variant's text. */
  readonly texts: readonly number[]
}

/** What a text is found by. */
export interface IndexedText {
  /** The hashes of its tokens in their order. */
  readonly tokens: Uint32Array
  /** Each once: a token's second occurrence is a feature of its own. */
  readonly features: Uint32Array
  /** Pairs of UTF-16 code units, where the language is written without spaces; each once. */
  readonly pairs: Uint32Array
}

/** How a text is taken apart. */
export type IndexText = (locale: Locale, content: string) => IndexedText

/** Writes file by file. What was written of a file that never ended is taken back by the next one who writes. */
export interface MemoryWriter {
  /** Begins to write, unless another process does: false then. Whatever is written without it waits ten seconds, and throws. */
  start(): boolean
  /** Takes back what a file said. */
  remove(path: string): void
  /** What is added from here on is said by this file. */
  begin(path: string): void
  add(unit: MemoryUnit): void
  end(file: SaidFile): void
  /** The file is what it was, and looks otherwise. */
  touch(path: string, print: Uint8Array): void
  /** All that was written is there for others, and on the disk. */
  commit(): void
}
