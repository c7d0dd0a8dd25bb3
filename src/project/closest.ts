/**
 * The word that somebody most likely meant, or nothing when none is near: at most a third of its characters differ.
 * Two neighbours that changed places count as one difference (Damerau, optimal string alignment).
 */
export function closest(written: string, words: Iterable<string>): string | undefined {
  let best: string | undefined
  let least = Math.max(1, Math.floor(written.length / 3)) + 1
  for (const word of words) {
    const distance = edits(written.toLowerCase(), word.toLowerCase())
    if (distance >= least) continue
    best = word
    least = distance
  }
  return best
}

/** How many characters of two words differ; two neighbours that changed places are one. */
export function edits(left: string, right: string): number {
  let before: number[] = []
  let row = Array.from({length: right.length + 1}, (_, at) => at)
  for (let i = 1; i <= left.length; i++) {
    const next = [i]
    for (let j = 1; j <= right.length; j++) {
      const same = left[i - 1] === right[j - 1] ? 0 : 1
      let cost = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + same)
      if (left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1]) cost = Math.min(cost, before[j - 2]! + 1)
      next.push(cost)
    }
    before = row
    row = next
  }
  return row[right.length]!
}
