import type {Match} from '../../model/translation-memory.ts'
import type {Candidate} from './candidate.ts'
import {type Prepared, prepareVariant, score} from './score.ts'

/** A candidate with its score for the query. */
export function matchOf(query: Prepared, {source, target, unit, way, via}: Candidate): Match {
  const doubts = [...new Set([...(source.doubts ?? []), ...(target.doubts ?? [])])]
  return {
    source,
    target,
    ...score(query, prepareVariant(source), {doubts, way, adapted: false}),
    origin: unit.origin,
    ...(via.length > 0 && {via})
  }
}
