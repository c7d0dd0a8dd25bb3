/**
 * The known name that somebody probably meant, or `undefined` when none is near: two slips in a long name, one in a
 * short one. Capitals, hyphens and underscores are no slips (`part-of-speech`).
 */
export function nearestName(written: string, known: readonly string[]): string | undefined {
  // Nobody mistypes this much; the bound keeps hostile names cheap.
  if (written.length > 40) return undefined
  let best: string | undefined
  let least = Number.POSITIVE_INFINITY
  for (const name of known) {
    const slips = edits(plain(written), plain(name))
    if (slips < least && slips <= (name.length > 5 ? 2 : 1)) {
      best = name
      least = slips
    }
  }
  return best
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[-_ ]/g, '')
}

/** Levenshtein distance in UTF-16 code units, two neighbours in the wrong order counted as one slip. */
function edits(left: string, right: string): number {
  let before: number[] = []
  let row = Array.from({length: right.length + 1}, (_, index) => index)
  for (let i = 1; i <= left.length; i++) {
    const next = [i]
    for (let j = 1; j <= right.length; j++) {
      const same = left[i - 1] === right[j - 1]
      let cost = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (same ? 0 : 1))
      if (i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1]) {
        cost = Math.min(cost, before[j - 2]! + 1)
      }
      next.push(cost)
    }
    before = row
    row = next
  }
  return row[right.length]!
}
