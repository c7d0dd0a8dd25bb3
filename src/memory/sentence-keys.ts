import {hash} from 'node:crypto'
import type {MemoryEntry} from '../model/memory.ts'
import type {SegmentFile} from '../model/segment-file.ts'
import {contextKey} from './context-key.ts'
import {placedSegments} from './entry.ts'
import {exactKey} from './exact-key.ts'
import {rememberedIn} from './remember.ts'

/**
 * Names for what could be recalled, so that files need not be read to know that they say nothing new. For each sentence
 * two numbers: of its locales, text and codes (`exactKey`), and of these with its neighbours (`contextKey`). Two sentences
 * may share a number by chance; whoever finds one reads the file.
 */
export type SentenceKeys = Float64Array

/** What a file says: a promoted file's confirmed targets, and what stale ones said before. */
export function saidKeys(file: SegmentFile): SentenceKeys {
  return saidByEntries(rememberedIn(file).map(({entry}) => entry))
}

/** What entries of a memory say. */
export function saidByEntries(entries: readonly MemoryEntry[]): SentenceKeys {
  return keysOf(entries.map((entry) => ({...entry, exact: exactKey(entry.segment.source, entry.codes)})))
}

/** What a file lacks: the segments that a recall would fill. */
export function gapKeys(file: SegmentFile): SentenceKeys {
  const {source, target} = file
  return keysOf(
    placedSegments(file).flatMap(({unit, segment, before, after}) =>
      segment.target === undefined && !segment.locked
        ? [{source, target, before, after, path: unit.path, exact: exactKey(segment.source, unit.codes)}]
        : []
    )
  )
}

interface Sentence extends Pick<MemoryEntry, 'source' | 'target' | 'before' | 'after' | 'path'> {
  readonly exact: string
}

function keysOf(sentences: readonly Sentence[]): SentenceKeys {
  const keys = new Float64Array(2 * sentences.length)
  sentences.forEach((sentence, at) => {
    const exact = [sentence.source, sentence.target, sentence.exact].join('\0')
    keys[2 * at] = numberOf(exact)
    keys[2 * at + 1] = numberOf(`${exact}\0\0${contextKey(sentence)}`)
  })
  return keys
}

/** The first 52 bits of SHA-256: whole numbers that a float holds. */
function numberOf(text: string): number {
  return Number.parseInt(hash('sha256', text, 'hex').slice(0, 13), 16)
}
