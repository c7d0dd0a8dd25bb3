import {normalizedContent} from '../../model/content.ts'
import type {StoredUnit} from '../../model/segment-file.ts'
import type {CodeLender} from './name-codes.ts'
import type {PlannedSentence} from './plan.ts'

export interface SegmentName {
  readonly id: string
  /** Where a sentence without a past in this file has its id from: its codes take that segment's numbers too. */
  readonly lender: CodeLender | undefined
}

/**
 * Name the sentences of a unit: `s1`, `s2`, … in order at birth; later, a known sentence keeps its name, one that comes
 * back takes its old one, and a new one the next number that the unit never used.
 *
 * @param owner the unit whose segments keep their ids: the stored one, or the sibling's that lends its own
 * @param lenders segments that bore ids in the unit before, or bear them in a sibling locale
 */
export function nameSegments(
  sentences: readonly PlannedSentence[],
  owner: StoredUnit | undefined,
  lenders: () => readonly Omit<CodeLender, 'same'>[]
): SegmentName[] {
  const borne = new Set<string>()
  const names: (SegmentName | undefined)[] = sentences.map(({origin}) => {
    if (origin === undefined || origin.unit !== owner || borne.has(origin.segment.id)) return undefined
    borne.add(origin.segment.id)
    return {id: origin.segment.id, lender: {segment: origin.segment, codes: origin.unit.codes, same: origin.same}}
  })
  if (!names.includes(undefined)) return names as SegmentName[]

  const lent = lenders()
  const byContent = Map.groupBy(lent, ({segment}) => normalizedContent(segment.source))
  const ids = [...(owner?.segments ?? []), ...lent.map(({segment}) => segment)].map(({id}) => id)
  let next = ids.reduce((highest, id) => Math.max(highest, numberOf(id)), 0) + 1
  return sentences.map(({sentence}, at): SegmentName => {
    const known = names[at]
    if (known !== undefined) return known
    const candidates = byContent.get(normalizedContent(sentence.source)) ?? []
    const lender = candidates.find(({segment}) => !borne.has(segment.id))
    if (lender === undefined) return {id: `s${next++}`, lender: undefined}
    borne.add(lender.segment.id)
    return {id: lender.segment.id, lender: {...lender, same: true}}
  })
}

function numberOf(id: string): number {
  return /^s[1-9]\d{0,6}$/.test(id) ? Number(id.slice(1)) : 0
}
