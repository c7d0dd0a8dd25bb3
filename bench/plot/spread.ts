/** Labels that stand together, since they would lie over each other where they belong. */
interface Group {
  readonly wanted: readonly number[]
  readonly middle: number
}

/**
 * Moves labels apart as little as it takes: those that are too near to each other stand in a row around the middle of
 * where they want to be.
 *
 * @param wanted in ascending order
 * @param gap between neighbours
 * @returns the places, in the same order; never below `lowest` or above `highest` while there is room
 */
export function spread(wanted: readonly number[], gap: number, lowest: number, highest: number): number[] {
  const groups: Group[] = []
  for (const place of wanted) {
    let group = grouped([place], gap, lowest, highest)
    for (let before = groups.at(-1); before && end(before, gap) + gap > start(group, gap); before = groups.at(-1)) {
      groups.pop()
      group = grouped([...before.wanted, ...group.wanted], gap, lowest, highest)
    }
    groups.push(group)
  }
  return groups.flatMap((group) => group.wanted.map((_, index) => start(group, gap) + index * gap))
}

function grouped(wanted: readonly number[], gap: number, lowest: number, highest: number): Group {
  const half = ((wanted.length - 1) * gap) / 2
  const mean = wanted.reduce((sum, each) => sum + each, 0) / wanted.length
  return {wanted, middle: Math.max(lowest + half, Math.min(highest - half, mean))}
}

function start({wanted, middle}: Group, gap: number): number {
  return middle - ((wanted.length - 1) * gap) / 2
}

function end(group: Group, gap: number): number {
  return start(group, gap) + (group.wanted.length - 1) * gap
}
