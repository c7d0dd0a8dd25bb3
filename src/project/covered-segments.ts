import type {Verdict} from '../check/check.ts'
import type {Checked} from '../check/checked.ts'
import type {finalVerdict} from '../check/final-verdict.ts'
import type {CoveredSegment} from '../model/coverage.ts'
import type {Place} from '../model/finding.ts'
import {flatten} from '../model/run.ts'

/** What a place is asked for by. */
export type PlaceNames = Pick<Verdict, 'unit' | 'segment' | 'line'>

/** The segments in whose source terms occur, with their texts. */
export function coveredSegments(
  {units}: Checked,
  verdictOf: ReturnType<typeof finalVerdict>,
  placeOf: (names: PlaceNames) => Place
): CoveredSegment[] {
  return units.flatMap((unit) =>
    unit.segments
      .filter(({sourceTerms}) => sourceTerms.length > 0)
      .map((segment): CoveredSegment => {
        const names = {unit: unit.id, segment: segment.id}
        return {
          ...names,
          place: placeOf({...names, line: undefined}),
          source: flatten(segment.source),
          target: flatten(segment.target),
          terms: segment.sourceTerms.map((judged) => {
            const {
              status,
              doNotTranslate,
              isHint,
              term,
              verdict: _,
              target,
              by,
              instead,
              usable: wanted,
              ...source
            } = judged
            const verdict = verdictOf(unit, segment, judged)
            return {concept: source.concept, verdict, source, target, by, instead, wanted}
          })
        }
      })
  )
}
