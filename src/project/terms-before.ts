import type {Locale} from '../model/locale.ts'
import type {StoredUnit} from '../model/segment-file.ts'
import type {Glossary} from '../model/term.ts'
import type {SegmentTerms} from './lost-terms.ts'
import {segmentStatus} from './segment-status.ts'
import {termJudge} from './term-judge.ts'

/** What became of the terms of a stored unit, by the glossary of today. */
export function termsBefore(
  glossary: Glossary,
  source: Locale,
  target: Locale,
  {segments}: StoredUnit
): SegmentTerms[] {
  const judged = termJudge(
    glossary,
    source,
    target
  )(
    segments.map((segment) => ({
      source: segment.source,
      target: segmentStatus(segment) === 'confirmed' ? segment.target : undefined
    }))
  )
  return segments.map(({id}, at) => ({segment: id, terms: judged[at]!.sourceTerms}))
}
