/** Lines that stand in one text and others that stand there in the other. */
export interface Hunk {
  /** 1-based, in the first text. */
  readonly line: number
  readonly ours: readonly string[]
  readonly theirs: readonly string[]
}

/** Cells of the table that are worth their time; texts that differ more are one hunk. */
const most = 4_000_000

/** Where two texts differ, line by line (longest common subsequence). */
export function lineHunks(ours: string, theirs: string): Hunk[] {
  const [one, other] = [ours.split('\n'), theirs.split('\n')]
  let start = 0
  while (start < one.length && start < other.length && one[start] === other[start]) start++
  let tail = 0
  while (tail < one.length - start && tail < other.length - start && one.at(-1 - tail) === other.at(-1 - tail)) tail++
  const left = one.slice(start, one.length - tail)
  const right = other.slice(start, other.length - tail)
  if (left.length * right.length > most) return [{line: start + 1, ours: left, theirs: right}]
  return hunksOf(left, right, start + 1)
}

function hunksOf(left: readonly string[], right: readonly string[], line: number): Hunk[] {
  const width = right.length + 1
  /** How many lines the rests of both have in common. */
  const common = new Uint32Array((left.length + 1) * width)
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      common[i * width + j] =
        left[i] === right[j]
          ? common[(i + 1) * width + j + 1]! + 1
          : Math.max(common[(i + 1) * width + j]!, common[i * width + j + 1]!)
    }
  }
  const hunks: {line: number; ours: string[]; theirs: string[]}[] = []
  let isOpen = false
  let [i, j] = [0, 0]
  while (i < left.length || j < right.length) {
    if (i < left.length && j < right.length && left[i] === right[j]) {
      isOpen = false
      i++
      j++
      continue
    }
    if (!isOpen) hunks.push({line: line + i, ours: [], theirs: []})
    isOpen = true
    const takesOurs =
      j >= right.length || (i < left.length && common[(i + 1) * width + j]! >= common[i * width + j + 1]!)
    if (takesOurs) hunks.at(-1)!.ours.push(left[i++]!)
    else hunks.at(-1)!.theirs.push(right[j++]!)
  }
  return hunks
}
