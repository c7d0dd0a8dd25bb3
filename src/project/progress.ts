import {wordsIn} from '../memory/words-in.ts'
import {flatten} from '../model/run.ts'
import {type SegmentFile, type State, unitsOf} from '../model/segment-file.ts'

/** How far an article has come in a locale. */
export interface Progress {
  readonly segments: number
  /** Words of the source; characters where it puts no spaces between words. */
  readonly words: number
  readonly byState: Readonly<Record<State, number>>
  readonly wordsByState: Readonly<Record<State, number>>
  /** Of those in state `initial`: drafts that wait for a person, and targets whose source changed. */
  readonly drafts: number
  readonly stale: number
  readonly empty: number
}

/** Counts the segments of a file, promoted (`memory/promote.ts`). */
export function progressOf(file: SegmentFile): Progress {
  const byState = {initial: 0, translated: 0, reviewed: 0, final: 0}
  const wordsByState = {initial: 0, translated: 0, reviewed: 0, final: 0}
  const counts = {segments: 0, words: 0, drafts: 0, stale: 0, empty: 0}
  for (const {segments} of unitsOf(file)) {
    for (const {source, target, state: written, fill} of segments) {
      const isEmpty = target === undefined || !/[^ \t\r\n]/.test(flatten(target))
      // Whatever a tool says of it: a segment without a target is not done.
      const state = isEmpty ? 'initial' : written
      const words = wordsIn(flatten(source), file.source)
      counts.segments++
      counts.words += words
      byState[state]++
      wordsByState[state] += words
      if (fill === 'stale') counts.stale++
      else if (isEmpty) counts.empty++
      else if (state === 'initial') counts.drafts++
    }
  }
  return {...counts, byState, wordsByState}
}
