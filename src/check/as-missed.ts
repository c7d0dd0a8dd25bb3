import type {Checked, CheckedSegment, JudgedTerm} from './checked.ts'

/**
 * A segment in which terms that count as left out are missed instead, for who does not tolerate it.
 *
 * @param most of each concept; all, where nothing is said
 */
export function asMissed(
  segment: CheckedSegment,
  most: (concept: string) => number = () => Number.POSITIVE_INFINITY
): CheckedSegment {
  const taken = new Map<string, number>()
  const sourceTerms = segment.sourceTerms.map((term): JudgedTerm => {
    const {concept} = term
    const before = taken.get(concept) ?? 0
    if (term.by !== 'omission' || before >= most(concept)) return term
    taken.set(concept, before + 1)
    return {...term, verdict: 'missed', by: undefined, target: undefined}
  })
  return {...segment, sourceTerms}
}

/** An article with nothing but its segments that leave something out. */
export function omitting(checked: Checked): Checked {
  const units = checked.units.flatMap((unit) => {
    const segments = unit.segments.filter(({sourceTerms}) => sourceTerms.some(({by}) => by === 'omission'))
    return segments.length === 0 ? [] : [{...unit, segments}]
  })
  return {...checked, units, deadLinks: []}
}
