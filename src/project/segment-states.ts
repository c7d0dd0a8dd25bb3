import type {Checked} from '../check/checked.ts'
import {waiverHashes} from '../check/waivers.ts'
import {type SegmentFile, unitsOf} from '../model/segment-file.ts'

/** What a segment says, in few letters. */
export interface SegmentState {
  readonly unit: string
  readonly segment: string
  readonly hash: string
  readonly isConfirmed: boolean
}

/** Every segment of an article that was judged. */
export function segmentStates({units}: Checked): SegmentState[] {
  return units.flatMap((unit) =>
    unit.segments.map((segment) => ({
      unit: unit.id,
      segment: segment.id,
      hash: hashOf(waiverHashes(segment)),
      isConfirmed: segment.status === 'confirmed'
    }))
  )
}

/** A name for each segment of a file with what it says: what has the same name has not changed, wherever it moved. */
export function namesIn(file: SegmentFile): string[] {
  return unitsOf(file).flatMap((unit) =>
    unit.segments.map(({id, source, target = []}) =>
      nameOf(file.target, {unit: unit.id, segment: id, hash: hashOf(waiverHashes({source, target}))})
    )
  )
}

export function nameOf(locale: string, {unit, segment, hash}: Omit<SegmentState, 'isConfirmed'>): string {
  return [locale, unit, segment, hash].join(' ')
}

export function hashOf({sourceHash, targetHash}: {readonly sourceHash: string; readonly targetHash: string}): string {
  return `${sourceHash} ${targetHash}`
}
