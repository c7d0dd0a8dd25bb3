import type {Bead} from '../../memory/align/passage.ts'
import type {Run} from '../../model/run.ts'
import {text} from '../../model/run.ts'
import type {Sentence} from '../../model/split.ts'

/** Sentences of a unit that are one segment, and what stands for them in the target. */
export interface Group {
  readonly source: Sentence
  readonly target: Sentence
  /** 0 where one side has a sentence that the other lacks. */
  readonly confidence: number
}

/**
 * The segments of a unit: a bead is one, since what is in it cannot be told apart. A sentence that only one side has goes
 * with the segment before it (at the beginning with the one behind), so that nothing of the unit is lost; a person is to
 * look at that.
 *
 *     [A]–[a]  [B]–[]  [C D]–[cd]  →  A B–a  C D–cd
 */
export function groupSentences(
  beads: readonly Bead[],
  sources: readonly Sentence[],
  targets: readonly Sentence[],
  start: {readonly source: number; readonly target: number}
): Group[] {
  const spans: {source: [number, number]; target: [number, number]; confidence: number}[] = []
  for (const {source, target, confidence} of beads) {
    const last = spans.at(-1)
    const isGap = source.start === source.end || target.start === target.end
    const isOpen = last !== undefined && (last.source[0] === last.source[1] || last.target[0] === last.target[1])
    if (last !== undefined && (isGap || isOpen)) {
      last.source[1] = source.end
      last.target[1] = target.end
      last.confidence = 0
    } else {
      const span = (part: typeof source): [number, number] => [part.start, part.end]
      spans.push({source: span(source), target: span(target), confidence: isGap ? 0 : confidence})
    }
  }
  return spans.map(({source, target, confidence}) => ({
    source: joined(sources.slice(source[0] - start.source, source[1] - start.source)),
    target: joined(targets.slice(target[0] - start.target, target[1] - start.target)),
    confidence
  }))
}

function joined(sentences: readonly Sentence[]): Sentence {
  const runs = sentences.flatMap(({source, after}, at): readonly Run[] =>
    at === sentences.length - 1 || after === '' ? source : [...source, text(after)]
  )
  return {source: runs, after: sentences.at(-1)?.after ?? ''}
}
