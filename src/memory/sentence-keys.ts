import type {Code} from '../model/code.ts'
import type {MemoryEntry} from '../model/memory.ts'
import {QuickHash} from '../model/quick-hash.ts'
import type {Run} from '../model/run.ts'
import type {SegmentFile} from '../model/segment-file.ts'
import {contextKey} from './context-key.ts'
import {entryOf, placedSegments, previousEntry} from './entry.ts'
import {exactKey} from './exact-key.ts'
import {isSayable} from './remember.ts'

/**
 * Names for what could be recalled, so that files need not be read to know that they say nothing new. For each sentence
 * two numbers: of its locales, text and codes (`exactKey`), and of these with its neighbours (`contextKey`). Two sentences
 * may share a number by chance; whoever finds one reads the file.
 */
export type SentenceKeys = Float64Array

/** What a file says: a promoted file's confirmed targets, and what stale ones said before. */
export function saidKeys(file: SegmentFile): SentenceKeys {
  const {source, target} = file
  const sentences: Sentence[] = []
  for (const place of placedSegments(file)) {
    const {unit, segment, before, after} = place
    if (segment.target === undefined) continue
    const {codes, path} = unit
    if (isSayable(segment)) sentences.push({source, target, runs: segment.source, codes, before, after, path})
    if (segment.previous === undefined) continue
    const previous = previousEntry(entryOf(file, place))
    if (previous !== undefined && isSayable(previous.segment)) sentences.push(sentenceOf(previous))
  }
  return keysOf(sentences)
}

/** What entries of a memory say. */
export function saidByEntries(entries: readonly MemoryEntry[]): SentenceKeys {
  return keysOf(entries.map(sentenceOf))
}

/** What a file lacks: the segments that a recall would fill. */
export function gapKeys(file: SegmentFile): SentenceKeys {
  const {source, target, groups} = file
  const isFull = groups.every(({units}) =>
    units.every(({segments}) => segments.every((segment) => segment.target !== undefined))
  )
  if (isFull) return new Float64Array()
  return keysOf(
    placedSegments(file).flatMap(({unit, segment, before, after}) =>
      segment.target === undefined && !segment.locked
        ? [{source, target, runs: segment.source, codes: unit.codes, before, after, path: unit.path}]
        : []
    )
  )
}

interface Sentence extends Pick<MemoryEntry, 'source' | 'target' | 'before' | 'after' | 'path'> {
  readonly runs: readonly Run[]
  /** Of its unit: those that it has are among them. */
  readonly codes: readonly Code[]
}

function sentenceOf({segment, ...entry}: MemoryEntry): Sentence {
  return {...entry, runs: segment.source}
}

function keysOf(sentences: readonly Sentence[]): SentenceKeys {
  const keys = new Float64Array(2 * sentences.length)
  const hash = new QuickHash()
  sentences.forEach((sentence, at) => {
    const {source, target, runs, codes} = sentence
    hash.start().add(source).add('\0').add(target).add('\0').add(exactKey(runs, codes))
    keys[2 * at] = hash.number
    keys[2 * at + 1] = hash.add('\0\0').add(contextKey(sentence)).number
  })
  return keys
}
