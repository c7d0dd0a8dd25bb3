import type {Section} from './block.ts'

/** How often a section keeps how many blocks of one shape it has, and that at chance. */
const same = Math.log(0.85 / 0.35)
const different = -0.6
/** What one shape can say against a pair at most. */
const least = -3

/**
 * How well what is in two sections goes together: as many list items, cells, code blocks and paragraphs. A natural
 * logarithm of a likelihood ratio.
 */
export function shapeFit(one: Section, other: Section): number {
  const [ofOne, ofOther] = [shapesOf(one), shapesOf(other)]
  let sum = 0
  for (const shape of new Set([...ofOne.keys(), ...ofOther.keys()])) {
    const [count, otherCount] = [ofOne.get(shape) ?? 0, ofOther.get(shape) ?? 0]
    sum += count === otherCount ? same : Math.max(least, different * Math.abs(count - otherCount))
  }
  return sum
}

function shapesOf({blocks}: Section): Map<string, number> {
  const counts = new Map<string, number>()
  for (const {kind, shape} of blocks) {
    if (kind === 'heading') continue
    const key = `${kind} ${shape}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}
