import type {Run} from '../model/run.ts'

/** A piece of inline content on its way to Markdown. */
export type Chunk = RawChunk | TextChunk | MarkChunk

/** Characters that stand as they are: a code, or a half of a pair. */
export interface RawChunk {
  readonly kind: 'raw'
  readonly text: string
  /** Whether what follows begins a line. */
  readonly breaksLine: boolean
  /** Whether it would begin a block at the start of a line. */
  readonly notFirst: boolean
  /** Where a literal address leads. */
  readonly url?: string
  /** The code; absent for what is around the unit. */
  readonly id?: string
  /** Which part of it. */
  readonly half: Half | 'whole'
}

/** Text still to be escaped. */
export interface TextChunk {
  readonly kind: 'text'
  readonly text: string
}

/** Half of an emphasis whose mark is open. */
export interface MarkChunk {
  readonly kind: 'mark'
  readonly pair: Emphasis
  readonly half: Half
}

export type Half = 'open' | 'close'

/** An emphasis, and how it will be written. */
export interface Emphasis {
  /** The code; absent for a pair around the unit. */
  readonly id?: string
  readonly type: string
  /** `**`, `_`, `~~`. */
  mark: string
  /** The name of the element that it is written as, where no mark does. */
  tag: string | undefined
}

/** The characters that a chunk's neighbours see, before anything is escaped. */
export function edgeOf(chunk: Chunk): string {
  if (chunk.kind !== 'mark') return chunk.text
  return chunk.pair.tag === undefined ? chunk.pair.mark : '<>'
}

/** Chunks as runs again, those around the unit left out. */
export function runsOf(chunks: readonly Chunk[]): Run[] {
  const open: {readonly id: string | undefined; readonly list: Run[]}[] = []
  let list: Run[] = []
  for (const chunk of chunks) {
    if (chunk.kind === 'text') list.push({kind: 'text', text: chunk.text})
    else if (chunk.half === 'open') {
      open.push({id: chunk.kind === 'mark' ? chunk.pair.id : chunk.id, list})
      list = []
    } else if (chunk.half === 'close') {
      const {id, list: around} = open.pop()!
      if (id === undefined) around.push(...list)
      else around.push({kind: 'pc', id, children: list})
      list = around
    } else if (chunk.kind === 'raw' && chunk.id !== undefined) list.push({kind: 'ph', id: chunk.id})
  }
  return list
}
