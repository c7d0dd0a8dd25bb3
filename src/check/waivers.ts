import {contentHash} from '../model/hash.ts'
import type {Run} from '../model/run.ts'
import type {Waiver} from '../model/segment-file.ts'
import type {CheckedSegment} from './checked.ts'

/**
 * What a waiver of a segment is for: the source and the target as they were when somebody decided. Text and codes
 * count, what other tools wrote around them does not.
 */
export function waiverHashes({source, target}: Pick<CheckedSegment, 'source' | 'target'>): {
  readonly sourceHash: string
  readonly targetHash: string
} {
  return {sourceHash: contentHash(written(source)), targetHash: contentHash(written(target))}
}

/** Whether a waiver says what it must: which rule, why, and who says so. */
export function isComplete({rule, reason, author}: Waiver): boolean {
  return [rule, reason, author].every((value) => /[^ \t\r\n]/.test(value))
}

/** Whether a waiver says which source and target it is about. */
export function isHashed({sourceHash, targetHash}: Waiver): boolean {
  return sourceHash !== '' && targetHash !== ''
}

/** Whether source and target are as they were. */
export function isCurrent(waiver: Waiver, segment: CheckedSegment): boolean {
  const {sourceHash, targetHash} = waiverHashes(segment)
  return waiver.sourceHash === sourceHash && waiver.targetHash === targetHash
}

/** Codes stand between characters that no article has. */
function written(runs: readonly Run[]): string {
  return runs
    .map((run) => {
      if (run.kind === 'text') return run.text
      if (run.kind === 'ph') return `\uE000${run.id}\uE001`
      if (run.kind === 'pc') return `\uE000${run.id}\uE002${written(run.children)}\uE003`
      return written(run.children)
    })
    .join('')
}
