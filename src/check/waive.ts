import type {SegmentFile, Waiver} from '../model/segment-file.ts'
import type {Verdict} from './check.ts'

/** Somebody's decision, for whatever it is about. */
export type Decision = Pick<Waiver, 'rule' | 'reason' | 'author'>

/**
 * Writes a decision into every segment where its rule has found something that nobody has waived. A waiver of the same
 * rule that no longer counts gives way to it.
 *
 * @param id `u…` or `u…/s2`; all segments, where nothing is said
 * @returns with `u…/s2` of each segment that got one
 */
export function waive(
  file: SegmentFile,
  verdicts: readonly Verdict[],
  decision: Decision,
  id: string | undefined
): {readonly file: SegmentFile; readonly ids: readonly string[]} {
  const hashes = new Map<string, NonNullable<Verdict['hashes']>>()
  for (const verdict of verdicts) {
    const at = `${verdict.unit}/${verdict.segment}`
    const isMeant = id === undefined || id === verdict.unit || id === at
    if (isMeant && verdict.code === decision.rule && verdict.hashes && !verdict.waiver) hashes.set(at, verdict.hashes)
  }
  const groups = file.groups.map((group) => ({
    ...group,
    units: group.units.map((unit) => ({
      ...unit,
      segments: unit.segments.map((segment) => {
        const own = hashes.get(`${unit.id}/${segment.id}`)
        if (own === undefined) return segment
        const others = segment.waivers.filter(({rule}) => rule !== decision.rule)
        return {...segment, waivers: [...others, {...decision, ...own}]}
      })
    }))
  }))
  return {file: {...file, groups}, ids: [...hashes.keys()]}
}
