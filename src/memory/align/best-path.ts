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
  const band = bandOf(sources, targets)
  const cells = (sources + 1) * band.width
  const best = new Float64Array(cells).fill(Number.NEGATIVE_INFINITY)
  const forward = new Float64Array(cells).fill(Number.NEGATIVE_INFINITY)
  const backward = new Float64Array(cells).fill(Number.NEGATIVE_INFINITY)
  /** The step by which the best way comes to each place: its position in `steps`, or -1. */
  const cameBy = new Int32Array(cells).fill(-1)
  /** Where the steps of each place begin in `steps`; those of the next place end them. */
  const firsts = new Int32Array(cells + 1)
  const steps = stepList()
  const start = band.at(0, 0)
  best[start] = forward[start] = 0
  for (let here = 0; here < cells; here++) {
    firsts[here] = steps.length()
    if (best[here] === Number.NEGATIVE_INFINITY) continue
    const i = Math.floor(here / band.width)
    const j = band.columnOf(here)
    for (const step of stepsFrom(i, j)) {
      const there = band.at(i + step.source, j + step.target)
      if (there < 0) continue
      if (best[here]! + step.worth > best[there]!) {
        best[there] = best[here]! + step.worth
        cameBy[there] = steps.length()
      }
      forward[there] = logSum(forward[there]!, forward[here]! + step.worth)
      steps.add(step)
    }
  }
  firsts[cells] = steps.length()
  const end = band.at(sources, targets)
  backward[end] = 0
  for (let here = cells - 1; here >= 0; here--) {
    const i = Math.floor(here / band.width)
    const j = band.columnOf(here)
    for (let at = firsts[here]!; at < firsts[here + 1]!; at++) {
      const {source, target, worth} = steps.at(at)
      backward[here] = logSum(backward[here]!, backward[band.at(i + source, j + target)]! + worth)
    }
  }
  const beads: Bead[] = []
  let [i, j] = [sources, targets]
  while (i > 0 || j > 0) {
    const there = band.at(i, j)
    const step = steps.at(cameBy[there]!)
    const here = band.at(i - step.source, j - step.target)
    const share = Math.exp(forward[here]! + step.worth + backward[there]! - forward[end]!)
    beads.push(...beadsOf(step, i, j, Math.min(1, share)))
    i -= step.source
    j -= step.target
  }
  return beads.reverse()
}

/** Millions of steps, as numbers. */
function stepList() {
  const worths: number[] = []
  const takes: number[] = []
  /** No paragraph has more sentences than an array has places for. */
  const base = 2 ** 26
  return {
    length: (): number => worths.length,
    add({source, target, worth}: Step): void {
      worths.push(worth)
      takes.push(source * base + target)
    },
    at: (at: number): Step => ({
      source: Math.floor(takes[at]! / base),
      target: takes[at]! % base,
      worth: worths[at]!
    })
  }
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

/** The places that are worth looking at: in short texts each, in long ones those near the diagonal, row by row. */
function bandOf(sources: number, targets: number) {
  const slope = targets / Math.max(1, sources)
  const limit = Math.ceil(Math.max(reach, reachShare * Math.max(sources, targets)) * Math.max(1, slope))
  const width = Math.min(targets, 2 * limit) + 1
  const firstOf = (i: number): number => Math.max(0, Math.min(targets + 1 - width, Math.round(i * slope) - limit))
  return {
    width,
    columnOf: (here: number): number => firstOf(Math.floor(here / width)) + (here % width),
    /** Where a place is in the arrays; negative where it is too far away. */
    at(i: number, j: number): number {
      const column = j - firstOf(i)
      return column < 0 || column >= width ? -1 : i * width + column
    }
  }
}

function logSum(one: number, other: number): number {
  if (one === Number.NEGATIVE_INFINITY) return other
  const [low, high] = one < other ? [one, other] : [other, one]
  return high + Math.log1p(Math.exp(low - high))
}
