import {type Band, bandNames, bands, type Weights} from '../model/bands.ts'
import {type Locale, sentenceSpace} from '../model/locale.ts'
import {flatten} from '../model/run.ts'
import type {Segment, SegmentFile} from '../model/segment-file.ts'
import type {MemoryQuery} from '../model/translation-memory.ts'
import {queryOf} from './draft.ts'
import {placedSegments} from './entry.ts'
import {exactKey} from './exact-key.ts'
import {isConfirmed, promote} from './promote.ts'
import {tokens} from './tokens.ts'

/** Segments and source words, characters where the source is Japanese. */
export interface Work {
  readonly segments: number
  readonly words: number
}

export type Leverage = ReadonlyMap<Band, Work>

/** The score of the best match; nothing where none is shown. */
export type BestScore = (query: MemoryQuery) => number | undefined

/**
 * What is left to do in segment files of one target, by how much of it the memory knows. What a person confirmed is no
 * work; what a 101 match filled is, since it is looked at. A sentence that comes again, in whatever file, is a repetition
 * unless it has a 101 of its own.
 */
export function leverageOf(files: Iterable<SegmentFile>, best: BestScore): Leverage {
  const sums = new Map(bandNames.map((band) => [band, {segments: 0, words: 0}]))
  const seen = new Set<string>()
  for (const file of files) {
    for (const place of placedSegments(file)) {
      const segment = promote(place.segment)
      if (isDone(segment)) continue
      const query = queryOf(file, place)
      const key = [file.source, exactKey(query.runs, query.codes).normalize('NFC')].join(' ')
      const score = segment.fill === 'auto' ? 101 : (best(query) ?? 0)
      const band = score < 101 && seen.has(key) ? 'repetition' : bandOf(score)
      seen.add(key)
      const sum = sums.get(band)!
      sum.segments++
      sum.words += wordsIn(flatten(segment.source), file.source)
    }
  }
  return sums
}

function isDone(segment: Segment): boolean {
  return segment.locked || (isConfirmed(segment) && segment.fill !== 'auto')
}

/** @param score 0–101 */
export function bandOf(score: number): Band {
  return bands.find(([, least]) => score >= least)?.[0] ?? 'none'
}

/** Words as a score counts them; in Japanese characters, without white space and tags. */
export function wordsIn(flat: string, locale: Locale): number {
  if (sentenceSpace(locale) === ' ') return tokens(flat, locale).length
  return [...flat.normalize('NFC').replace(/[\s\uFFFC]/gu, '')].length
}

/** Words as they are paid: each band by its weight, to a tenth of a word. */
export function weightedWords(leverage: Leverage, weights: Weights): number {
  const hundredths = [...leverage].reduce((sum, [band, {words}]) => sum + words * weights[band], 0)
  return Math.round(hundredths / 10) / 10
}
