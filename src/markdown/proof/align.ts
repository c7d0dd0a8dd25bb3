import type {Plain} from './plain.ts'

/** Children that belong together; one side alone is missing from, or added to, the other. */
export interface Aligned {
  readonly expected?: Plain
  readonly actual?: Plain
  /** Position among the expected siblings: of the child, or where the added one would stand. */
  readonly index: number
}

/**
 * Which children to hold against each other. Lists of one length go by position; else equal children are found at both
 * ends first, so that one lost paragraph is one difference and not a difference for each after it.
 *
 *     a b c d / a c d → b is missing
 */
export function align(expected: readonly Plain[], actual: readonly Plain[]): Aligned[] {
  if (expected.length === actual.length) {
    return expected.map((node, index) => ({expected: node, actual: actual[index]!, index}))
  }
  let head = 0
  const shorter = Math.min(expected.length, actual.length)
  while (head < shorter && same(expected[head]!, actual[head]!)) head++
  let tail = 0
  while (tail < shorter - head && same(expected.at(-1 - tail)!, actual.at(-1 - tail)!)) tail++
  const aligned: Aligned[] = []
  let left = head
  let right = head
  const leftEnd = expected.length - tail
  const rightEnd = actual.length - tail
  while (left < leftEnd || right < rightEnd) {
    const from = expected[left]
    const to = actual[right]
    const more = leftEnd - left - (rightEnd - right)
    if (left === leftEnd) aligned.push({actual: actual[right++]!, index: left})
    else if (right === rightEnd) aligned.push({expected: expected[left]!, index: left++})
    else if (from!.type === to!.type || more === 0) {
      aligned.push({expected: from!, actual: to!, index: left++})
      right++
    } else if (more > 0) aligned.push({expected: from!, index: left++})
    else aligned.push({actual: actual[right++]!, index: left})
  }
  return aligned
}

/** Whether two nodes are equal, with all that they hold. */
function same(expected: Plain, actual: Plain): boolean {
  const pairs: [Plain, Plain][] = [[expected, actual]]
  for (let pair = pairs.pop(); pair; pair = pairs.pop()) {
    const [left, right] = pair
    if (left.type !== right.type || left.value !== right.value) return false
    if (left.children.length !== right.children.length || differingAttribute(left, right) !== undefined) return false
    for (const [index, child] of left.children.entries()) pairs.push([child, right.children[index]!])
  }
  return true
}

/** The first attribute that is not the same on both sides; `undefined` when all are. */
export function differingAttribute(
  expected: Plain,
  actual: Plain
): {readonly name: string; readonly expected: string; readonly actual: string} | undefined {
  for (const [name, json] of expected.attributes) {
    const other = actual.attributes.find((attribute) => attribute[0] === name)?.[1]
    if (other !== json) return {name, expected: json, actual: other ?? ''}
  }
  if (expected.attributes.length === actual.attributes.length) return undefined
  const added = actual.attributes.find(([name]) => !expected.attributes.some((attribute) => attribute[0] === name))
  return added && {name: added[0], expected: '', actual: added[1]}
}
