import {alignEqual, type Keyed, type Pair} from './align.ts'

/**
 * Pair what is equal: in order first, then, for what was moved, anywhere with the same path, then anywhere. Among
 * several of one key the order is kept.
 */
export function pairUp(left: readonly Keyed[], right: readonly Keyed[]): Pair[] {
  const pairs = alignEqual(left, right)
  const usedLeft = new Set(pairs.map(([l]) => l))
  const usedRight = new Set(pairs.map(([, r]) => r))
  if (usedLeft.size === left.length || usedRight.size === right.length) return pairs
  const nameOf = [(item: Keyed) => `${item.key} ${item.path}`, (item: Keyed) => `${item.key}`]
  for (const name of nameOf) {
    const waiting = new Map<string, number[]>()
    for (let l = left.length - 1; l >= 0; l--) {
      if (usedLeft.has(l)) continue
      const list = waiting.get(name(left[l]!))
      if (list === undefined) waiting.set(name(left[l]!), [l])
      else list.push(l)
    }
    right.forEach((item, r) => {
      if (usedRight.has(r)) return
      const l = waiting.get(name(item))?.pop()
      if (l === undefined) return
      usedLeft.add(l)
      usedRight.add(r)
      pairs.push([l, r])
    })
  }
  return pairs
}
