import {bestPath} from './best-path.ts'
import type {Block} from './block.ts'
import type {Evidence} from './evidence.ts'
import type {Bead} from './passage.ts'
import type {Step} from './step.ts'

/** How blocks of a section stand for each other; two paragraphs seldom become one. */
const shares = {one: 0.93, merged: 0.01, lost: 0.02}
/** What stands around a block stays around it. */
const shape = {same: Math.log(0.97 / 0.5), different: Math.log(0.03 / 0.5)}
const key = {same: 6, different: -8}

/**
 * Pairs the blocks of two sections, in order. Only blocks of one kind are paired, two with one only where they are
 * paragraphs beside each other, and a block that one side lacks is a gap.
 *
 * @param evidence about the blocks, by their positions in these lists
 */
export function alignBlocks(source: readonly Block[], target: readonly Block[], evidence: Evidence): Bead[] {
  return bestPath(source.length, target.length, (i, j) => {
    const steps: Step[] = []
    const [one, other] = [source[i], target[j]]
    if (one) steps.push({source: 1, target: 0, worth: Math.log(shares.lost)})
    if (other) steps.push({source: 0, target: 1, worth: Math.log(shares.lost)})
    if (!one || !other || one.kind !== other.kind) return steps
    steps.push({
      source: 1,
      target: 1,
      worth: Math.log(shares.one) + blockFit(one, other) + evidence(i, i + 1, j, j + 1)
    })
    if (!isProse(one) || !isProse(other)) return steps
    const worth = Math.log(shares.merged) + blockFit(one, other)
    if (isBeside(one, source[i + 1])) {
      steps.push({source: 2, target: 1, worth: worth + evidence(i, i + 2, j, j + 1)})
    }
    if (isBeside(other, target[j + 1])) {
      steps.push({source: 1, target: 2, worth: worth + evidence(i, i + 1, j, j + 2)})
    }
    return steps
  })
}

function blockFit(one: Block, other: Block): number {
  const shapes = one.shape === other.shape ? shape.same : shape.different
  if (one.key === undefined || other.key === undefined) return shapes
  return shapes + (one.key === other.key ? key.same : key.different)
}

function isProse({kind}: Block): boolean {
  return kind === 'paragraph'
}

function isBeside(block: Block, next: Block | undefined): boolean {
  return next !== undefined && isProse(next) && next.shape === block.shape
}
