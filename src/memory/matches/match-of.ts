import type {Match, MemoryQuery, Variant} from '../../model/translation-memory.ts'
import {adaptNumbers} from './adapt-numbers.ts'
import type {Candidate} from './candidate.ts'
import {differsInNumbersAlone, type Prepared, prepareVariant, score} from './score.ts'

/** Whether a translation misses a term of the glossary, or says one that it should not. */
export type BreaksGlossary = (source: Variant, target: Variant) => boolean

/**
 * A candidate with its score for the query; where numbers alone differ, with the query's numbers.
 *
 * @param query as it was asked, and read for comparing
 */
export function matchOf(
  query: MemoryQuery & {readonly prepared: Prepared},
  candidate: Candidate,
  breaksGlossary?: BreaksGlossary
): Match {
  const {source, target, unit, way, via} = candidate
  const found = prepareVariant(source)
  const runs = differsInNumbersAlone(query.prepared, found)
    ? adaptNumbers({runs: query.runs, locale: query.source}, source, target)
    : undefined
  const doubts = new Set([...(source.doubts ?? []), ...(target.doubts ?? [])])
  if (breaksGlossary?.(source, target)) doubts.add('glossary')
  return {
    source,
    target: runs === undefined ? target : {...target, runs},
    ...score(query.prepared, found, {doubts: [...doubts], way, adapted: runs !== undefined}),
    ...(runs !== undefined && {adapted: true as const}),
    origin: unit.origin,
    ...(via.length > 0 && {via})
  }
}
