import type {Bead, Span} from './passage.ts'
import type {Step} from './step.ts'

/** How far from the diagonal a path may go where texts are long, in passages, and as a share of the longer one. */
const reach = 150
const reachShare = 0.1

/**
 * The best way through two texts, and how sure each of its steps is: the share of all ways, each counted by its worth,
 * that take the same step (the forward-backward algorithm).
 *
 * @param stepsFrom what may begin at passage i of the source and j of the target; asked once for each place
 */
export function bestPath(
  sources: number,
  targets: number,
  stepsFrom: (i: number, j: number) => readonly Step[]
): Bead[] {
  const width = targets + 1
  const isNear = nearDiagonal(sources, targets)
  const cells = (sources + 1) * width
  const best = new Float64Array(cells).fill(Number.NEGATIVE_INFINITY)
  const forward = new Float64Array(cells).fill(Number.NEGATIVE_INFINITY)
  const backward = new Float64Array(cells).fill(Number.NEGATIVE_INFINITY)
  const cameBy: (Step | undefined)[] = new Array(cells)
  const steps: (readonly Step[] | undefined)[] = new Array(cells)
  best[0] = forward[0] = 0
  for (let i = 0; i <= sources; i++) {
    for (let j = 0; j <= targets; j++) {
      const here = i * width + j
      if (best[here] === Number.NEGATIVE_INFINITY) continue
      const own = stepsFrom(i, j).filter(({source, target}) => isNear(i + source, j + target))
      steps[here] = own
      for (const step of own) {
        const there = (i + step.source) * width + j + step.target
        if (best[here]! + step.worth > best[there]!) {
          best[there] = best[here]! + step.worth
          cameBy[there] = step
        }
        forward[there] = logSum(forward[there]!, forward[here]! + step.worth)
      }
    }
  }
  backward[cells - 1] = 0
  for (let here = cells - 1; here >= 0; here--) {
    for (const {source, target, worth} of steps[here] ?? []) {
      backward[here] = logSum(backward[here]!, backward[here + source * width + target]! + worth)
    }
  }
  const beads: Bead[] = []
  let [i, j] = [sources, targets]
  while (i > 0 || j > 0) {
    const there = i * width + j
    const step = cameBy[there]!
    const here = there - step.source * width - step.target
    const share = Math.exp(forward[here]! + step.worth + backward[there]! - forward[cells - 1]!)
    beads.push(...beadsOf(step, i, j, Math.min(1, share)))
    i -= step.source
    j -= step.target
  }
  return beads.reverse()
}

/** From last to first; what only one side has is a gap for each of its passages. */
function beadsOf(step: Step, i: number, j: number, confidence: number): Bead[] {
  const isGap = step.source === 0 || step.target === 0
  const count = isGap ? step.source + step.target : 1
  return Array.from({length: count}, (_, at) => ({
    source: spanAt(i, step.source, isGap ? at : 0, isGap),
    target: spanAt(j, step.target, isGap ? at : 0, isGap),
    confidence
  }))
}

function spanAt(end: number, length: number, at: number, isGap: boolean): Span {
  if (length === 0) return {start: end, end}
  return isGap ? {start: end - at - 1, end: end - at} : {start: end - length, end}
}

/** Whether a place is worth looking at; in short texts each is. Both ends are always near. */
function nearDiagonal(sources: number, targets: number): (i: number, j: number) => boolean {
  const limit = Math.max(reach, reachShare * Math.max(sources, targets))
  const slope = targets / Math.max(1, sources)
  return (i, j) => Math.abs(j - i * slope) <= limit * Math.max(1, slope) || (i === sources && j === targets)
}

function logSum(one: number, other: number): number {
  if (one === Number.NEGATIVE_INFINITY) return other
  const [low, high] = one < other ? [one, other] : [other, one]
  return high + Math.log1p(Math.exp(low - high))
}
