/** Something to be paired with its like: equal keys may pair, equal paths pair rather. */
export interface Keyed {
  readonly key: number
  readonly path: number
}

/** Positions in the left and in the right sequence. */
export type Pair = readonly [left: number, right: number]

/** Cells of a dynamic programme; above it the sequences are first cut at what is unique in both (16 MB of numbers). */
const mostCells = 4_000_000

/** One more pair outweighs every path: at most 2,000 pairs fit in `mostCells` on either side. */
const pairWeight = 4096

/**
 * The longest common subsequence of two sequences; of several, the one with most equal paths; of those, the one that
 * pairs late rather than early. So a copy placed before the first leaves the first its partner:
 *
 *     old      A  B  C
 *              │  │  │      not  A  B  C
 *     new   A  A  B  C           A  A  B  C
 */
export function alignEqual(left: readonly Keyed[], right: readonly Keyed[]): Pair[] {
  let end = 0
  const shorter = Math.min(left.length, right.length)
  while (end < shorter && same(left[left.length - 1 - end]!, right[right.length - 1 - end]!)) end++
  let start = 0
  while (start < shorter - end && same(left[start]!, right[start]!)) start++
  const pairs: Pair[] = []
  for (let at = 0; at < start; at++) pairs.push([at, at])
  const middle = alignMiddle(left.slice(start, left.length - end), right.slice(start, right.length - end))
  for (const [l, r] of middle) pairs.push([l + start, r + start])
  for (let at = end; at > 0; at--) pairs.push([left.length - at, right.length - at])
  return pairs
}

function same(left: Keyed, right: Keyed): boolean {
  return left.key === right.key && left.path === right.path
}

function alignMiddle(left: readonly Keyed[], right: readonly Keyed[]): Pair[] {
  if (left.length === 0 || right.length === 0) return []
  if (left.length * right.length <= mostCells) {
    return alignBest(left.length, right.length, (l, r) => {
      const a = left[l]!
      const b = right[r]!
      return a.key === b.key ? pairWeight + (a.path === b.path ? 1 : 0) : 0
    })
  }
  const anchors = risingChain(uniqueInBoth(left, right))
  if (anchors.length === 0) return []
  const pairs: Pair[] = []
  let l = 0
  let r = 0
  for (const [nextLeft, nextRight] of [...anchors, [left.length, right.length] as const]) {
    for (const [a, b] of alignEqual(left.slice(l, nextLeft), right.slice(r, nextRight))) pairs.push([a + l, b + r])
    if (nextLeft < left.length) pairs.push([nextLeft, nextRight])
    l = nextLeft + 1
    r = nextRight + 1
  }
  return pairs
}

/** What occurs once on each side, in the right's order: sure anchors (Cohen's patience diff). */
function uniqueInBoth(left: readonly Keyed[], right: readonly Keyed[]): Pair[] {
  const places = (list: readonly Keyed[]): Map<number, number> => {
    const found = new Map<number, number>()
    list.forEach(({key}, at) => {
      found.set(key, found.has(key) ? -1 : at)
    })
    return found
  }
  const lefts = places(left)
  const pairs: Pair[] = []
  for (const [key, r] of places(right)) {
    const l = lefts.get(key) ?? -1
    if (l >= 0 && r >= 0) pairs.push([l, r])
  }
  return pairs.sort((a, b) => a[1] - b[1])
}

/**
 * The pairing in order with the greatest sum of weights; of several, the one that pairs late.
 *
 * @param weight 0 for two that may not be paired
 */
export function alignBest(left: number, right: number, weight: (left: number, right: number) => number): Pair[] {
  const width = right + 1
  const best = new Int32Array((left + 1) * width)
  for (let l = 1; l <= left; l++) {
    for (let r = 1; r <= right; r++) {
      const at = l * width + r
      const alone = Math.max(best[at - width]!, best[at - 1]!)
      const w = weight(l - 1, r - 1)
      best[at] = w > 0 ? Math.max(alone, best[at - width - 1]! + w) : alone
    }
  }
  const pairs: Pair[] = []
  let l = left
  let r = right
  while (l > 0 && r > 0) {
    const at = l * width + r
    const w = weight(l - 1, r - 1)
    if (w > 0 && best[at] === best[at - width - 1]! + w) pairs.push([--l, --r])
    else if (best[at] === best[at - 1]) r--
    else l--
  }
  return pairs.reverse()
}

/** The most pairs, of pairs sorted by their right position, whose left positions rise too: what was not moved. */
export function risingChain(pairs: readonly Pair[]): Pair[] {
  const tails: number[] = []
  const before = new Int32Array(pairs.length)
  pairs.forEach(([left], at) => {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (pairs[tails[middle]!]![0] < left) low = middle + 1
      else high = middle
    }
    before[at] = low > 0 ? tails[low - 1]! : -1
    tails[low] = at
  })
  const chain: Pair[] = []
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at]!) chain.push(pairs[at]!)
  return chain.reverse()
}
