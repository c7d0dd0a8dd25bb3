import type {CoveredTerm} from '../model/coverage.ts'

/** The terms of a segment, and what became of each. */
export interface SegmentTerms {
  readonly segment: string
  readonly terms: readonly Pick<CoveredTerm, 'concept' | 'verdict' | 'by'>[]
}

/** How many of each concept. */
type Counts = Map<string, number>

/**
 * What the targets of a unit had a form for and have none for any more, by segment and concept. Segments are held against
 * themselves; of a unit that was cut anew, all new ones against all that are gone.
 *
 *     before  Modellen svarar. Modellen gissar. → The model answers. The model guesses.
 *     now                                         The model answers. It guesses.           s2: one of `model`
 *
 * A term that the source asks for no more is not lost.
 */
export function lostTerms(
  before: readonly SegmentTerms[],
  now: readonly SegmentTerms[]
): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const stayed = new Set(before.map(({segment}) => segment)).intersection(new Set(now.map(({segment}) => segment)))
  const groupOf = ({segment}: SegmentTerms): string => (stayed.has(segment) ? segment : '')
  const had = Map.groupBy(before, groupOf)
  const lost = new Map<string, Counts>()
  for (const [group, segments] of Map.groupBy(now, groupOf)) {
    const less = countOf(had.get(group) ?? [], hasForm)
    for (const [concept, count] of countOf(segments, hasForm)) less.set(concept, (less.get(concept) ?? 0) - count)
    for (const {segment, terms} of segments) {
      for (const {concept, ...term} of terms) {
        const rest = less.get(concept) ?? 0
        if (rest <= 0 || !isOpen(term)) continue
        less.set(concept, rest - 1)
        const own = lost.get(segment) ?? new Map<string, number>()
        lost.set(segment, own.set(concept, (own.get(concept) ?? 0) + 1))
      }
    }
  }
  return lost
}

type Judged = Pick<CoveredTerm, 'verdict' | 'by'>

/** Whether a form stands for it, wherever in its unit. */
function hasForm({verdict, by}: Judged): boolean {
  return verdict === 'honoured' && by !== 'omission'
}

/** Whether the translation was judged and has no form for it. */
function isOpen({verdict, by}: Judged): boolean {
  return verdict === 'missed' || verdict === 'waived' || by === 'omission'
}

function countOf(segments: readonly SegmentTerms[], is: (term: Judged) => boolean): Counts {
  const counts: Counts = new Map()
  for (const {terms} of segments)
    for (const {concept, ...term} of terms) if (is(term)) counts.set(concept, (counts.get(concept) ?? 0) + 1)
  return counts
}
