import {type Band, bandNames, bands, type Weights} from '../model/bands.ts'
import {flatten} from '../model/run.ts'
import type {Segment, SegmentFile} from '../model/segment-file.ts'
import type {MemoryQuery} from '../model/translation-memory.ts'
import {queryOf} from './draft.ts'
import {placedSegments} from './entry.ts'
import {exactKey} from './exact-key.ts'
import {isConfirmed, promote} from './promote.ts'
import {wordsIn} from './words-in.ts'

/** A segment that is work, with what has to be known of it to tell how much. */
export interface OpenSegment {
  readonly query: MemoryQuery
  readonly words: number
  /** Whether a 101 match filled it, which is looked at and no more. */
  readonly isFilled: boolean
}

/** Segments and source words, characters where the source is Japanese. */
export interface Work {
  readonly segments: number
  readonly words: number
}

export type Leverage = ReadonlyMap<Band, Work>

/** The score of the best match; nothing where none is shown. */
export type BestScore = (query: MemoryQuery) => number | undefined

/** What is left to do in a segment file. What a person confirmed or locked is no work; what a 101 match filled is. */
export function openSegments(file: SegmentFile): OpenSegment[] {
  return placedSegments(file).flatMap((place) => {
    const segment = promote(place.segment)
    if (isDone(segment)) return []
    const words = wordsIn(flatten(segment.source), file.source)
    return {query: queryOf(file, place), words, isFilled: segment.fill === 'auto'}
  })
}

function isDone(segment: Segment): boolean {
  return segment.locked || (isConfirmed(segment) && segment.fill !== 'auto')
}

/**
 * The work for one target, by how much of it the memory knows. A sentence that comes again, in whatever file, is a
 * repetition unless it has a 101 of its own.
 */
export function leverageOf(segments: Iterable<OpenSegment>, best: BestScore): Leverage {
  const sums = new Map(bandNames.map((band) => [band, {segments: 0, words: 0}]))
  const seen = new Set<string>()
  for (const {query, words, isFilled} of segments) {
    const key = [query.source, exactKey(query.runs, query.codes).normalize('NFC')].join(' ')
    const score = isFilled ? 101 : (best(query) ?? 0)
    const sum = sums.get(score < 101 && seen.has(key) ? 'repetition' : bandOf(score))!
    seen.add(key)
    sum.segments++
    sum.words += words
  }
  return sums
}

/** @param score 0–101 */
export function bandOf(score: number): Band {
  return bands.find(([, least]) => score >= least)?.[0] ?? 'none'
}

/** Words as they are paid: each band by its weight, to a tenth of a word. */
export function weightedWords(leverage: Leverage, weights: Weights): number {
  const hundredths = [...leverage].reduce((sum, [band, {words}]) => sum + words * weights[band], 0)
  return Math.round(hundredths / 10) / 10
}
