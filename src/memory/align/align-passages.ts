import {beadKinds} from './bead-kinds.ts'
import {bestPath} from './best-path.ts'
import {type Breaks, breaksOf} from './breaks.ts'
import {type Evidence, evidenceOf} from './evidence.ts'
import type {Bead, Side, Span} from './passage.ts'
import type {Step} from './step.ts'

/**
 * Pairs the sentences of two texts, in order: each belongs to one bead, and what only one text has is a gap.
 *
 *     A. B. C. D.      A: [A]–[a]
 *     a. bc. x. d.     B C: [B C]–[bc]    –: []–[x]    D: [D]–[d]
 *
 * A dynamic program over all ways to do it, weighing length, what both have in common, and paragraphs.
 */
export function alignPassages(source: Side, target: Side): Bead[] {
  return passageAligner(source, target)(whole(source), whole(target))
}

/** Reads two texts once, and then pairs the sentences of any two parts of them: what is rare in a text is so in its parts. */
export function passageAligner(source: Side, target: Side): (ofSource: Span, ofTarget: Span) => Bead[] {
  const evidence = evidenceOf(source, target)
  return (ofSource, ofTarget) => {
    const breaks = breaksOf(
      source.passages.slice(ofSource.start, ofSource.end),
      target.passages.slice(ofTarget.start, ofTarget.end)
    )
    const within: Evidence = (i, iEnd, j, jEnd) =>
      evidence(ofSource.start + i, ofSource.start + iEnd, ofTarget.start + j, ofTarget.start + jEnd)
    return bestPath(breaks.source.length, breaks.target.length, (i, j) => stepsFrom(i, j, within, breaks)).map(
      ({source: one, target: other, confidence}) => ({
        source: moved(one, ofSource.start),
        target: moved(other, ofTarget.start),
        confidence
      })
    )
  }
}

function whole({passages}: Side): Span {
  return {start: 0, end: passages.length}
}

function moved({start, end}: Span, by: number): Span {
  return {start: start + by, end: end + by}
}

/** Every bead that may begin at a place, with its worth. */
function stepsFrom(i: number, j: number, evidence: Evidence, breaks: Breaks): Step[] {
  const steps: Step[] = []
  for (const {source, target, share} of beadKinds) {
    if (i + source > breaks.source.length || j + target > breaks.target.length) continue
    const isGap = source === 0 || target === 0
    const worth = isGap
      ? 0
      : evidence(i, i + source, j, j + target) + breaks.between(i, j) + breaks.within(i, source, j, target)
    steps.push({source, target, worth: Math.log(share) + worth})
  }
  return [...steps, ...breaks.lost(i, j)]
}
