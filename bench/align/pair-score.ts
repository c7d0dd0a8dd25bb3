import {alignPassages} from '../../src/memory/align/align-passages.ts'
import type {Span} from '../../src/memory/align/passage.ts'
import type {ParallelSide} from './parallel-text.ts'

/** How well pairs of sentences were found. */
export interface PairScore {
  readonly pairs: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/**
 * Aligns two sides and holds the pairs against the truth: a pair is a sentence of each side, and true where both are of
 * one row. A bead of two sentences and one is two pairs. Gaps are no pairs.
 */
export function pairScore(source: ParallelSide, target: ParallelSide): PairScore {
  const truth = new Set(
    source.rows.flatMap((rows, i) =>
      target.rows.flatMap((others, j) => (rows.some((row) => others.includes(row)) ? [`${i} ${j}`] : []))
    )
  )
  const found = alignPassages(source, target).flatMap((bead) =>
    positions(bead.source).flatMap((i) => positions(bead.target).map((j) => `${i} ${j}`))
  )
  const right = found.filter((pair) => truth.has(pair)).length
  const [precision, recall] = [right / found.length, right / truth.size]
  return {pairs: truth.size, precision, recall, f1: (2 * precision * recall) / (precision + recall)}
}

function positions({start, end}: Span): number[] {
  return Array.from({length: end - start}, (_, at) => start + at)
}
