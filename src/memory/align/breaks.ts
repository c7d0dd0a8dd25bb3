import type {Passage} from './passage.ts'
import type {Step} from './step.ts'

/** What paragraphs say of how two texts go together. */
export interface Breaks {
  /** Whether a paragraph begins with each passage. */
  readonly source: readonly boolean[]
  readonly target: readonly boolean[]
  /** Of sentences that are to stand for each other: paragraphs begin together. */
  between(i: number, j: number): number
  /** Of a bead of several sentences: a paragraph seldom begins in its middle. */
  within(i: number, source: number, j: number, target: number): number
  /** Whole paragraphs that one text does not have. */
  lost(i: number, j: number): Step[]
}

/** How often a paragraph of the source is one in the target, too. */
const kept = 0.95
/** How often two sentences of different paragraphs become one. */
const crossed = 0.02
/** How often a paragraph has no counterpart at all. */
const lostShare = 0.004

/** Reads where paragraphs begin. */
export function breaksOf(source: readonly Passage[], target: readonly Passage[]): Breaks {
  const [sources, targets] = [source, target].map((passages) =>
    passages.map(({paragraph}, at) => paragraph !== passages[at - 1]?.paragraph)
  ) as [boolean[], boolean[]]
  const chance = Math.min(0.9, Math.max(frequency(sources), frequency(targets)))
  const both = Math.log(kept / chance) / 2
  const one = Math.log((1 - kept) / (1 - chance))
  return {
    source: sources,
    target: targets,
    between: (i, j) => (sources[i] !== targets[j] ? Math.min(one, 0) : sources[i] ? Math.max(both, 0) : 0),
    within(i, sourceCount, j, targetCount) {
      let sum = 0
      for (let at = i + 1; at < i + sourceCount; at++) if (sources[at]) sum += Math.log(crossed)
      for (let at = j + 1; at < j + targetCount; at++) if (targets[at]) sum += Math.log(crossed)
      return sum
    },
    lost(i, j) {
      const [ofSource, ofTarget] = [lengthAt(sources, i), lengthAt(targets, j)]
      const worth = Math.log(lostShare)
      return [
        ...(ofSource > 1 ? [{source: ofSource, target: 0, worth}] : []),
        ...(ofTarget > 1 ? [{source: 0, target: ofTarget, worth}] : [])
      ]
    }
  }
}

/** Of the paragraph that begins there; 0 where none does. */
function lengthAt(begins: readonly boolean[], start: number): number {
  if (!begins[start]) return 0
  let end = start + 1
  while (end < begins.length && !begins[end]) end++
  return end - start
}

function frequency(begins: readonly boolean[]): number {
  return begins.length === 0 ? 1 : begins.filter(Boolean).length / begins.length
}
