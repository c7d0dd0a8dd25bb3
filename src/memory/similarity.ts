/**
 * How alike two texts are, by their `tokens`: floor(100 · (1 − edits / longer length)), where an edit inserts, deletes
 * or replaces one token. Exact; only tokens that can matter for `least` are compared.
 *
 *     öppna den nya modellen · öppna nya modeller → 2 edits of 4 → 50
 *
 * @param least give up as soon as the score must be lower (0–100)
 * @returns 0–100, or `undefined` when the score is under `least`
 */
export function similarity(left: readonly string[], right: readonly string[], least = 0): number | undefined {
  const longer = Math.max(left.length, right.length)
  if (longer === 0) return 100
  const allowed = Math.floor((longer * (100 - least)) / 100)
  const edits = editDistance(left, right, allowed)
  // One division of whole numbers, so that no score is a hundredth too low by rounding (1 − 0.43 is 0.5699…).
  return edits === undefined ? undefined : Math.floor((100 * (longer - edits)) / longer)
}

/** Levenshtein distance up to `allowed`, or `undefined` when it is greater: Ukkonen's band of 2 · allowed + 1 cells. */
export function editDistance<Token>(
  left: ArrayLike<Token>,
  right: ArrayLike<Token>,
  allowed: number
): number | undefined {
  let end = 0
  const shorter = Math.min(left.length, right.length)
  while (end < shorter && left[left.length - 1 - end] === right[right.length - 1 - end]) end++
  let start = 0
  while (start < shorter - end && left[start] === right[start]) start++
  const rows = left.length - start - end
  const columns = right.length - start - end
  if (Math.abs(rows - columns) > allowed) return undefined
  if (rows === 0 || columns === 0) return Math.max(rows, columns)

  const far = allowed + 1
  let above = new Int32Array(columns + 1).map((_, column) => Math.min(column, far))
  let row = new Int32Array(columns + 1)
  for (let r = 1; r <= rows; r++) {
    const from = Math.max(1, r - allowed)
    const to = Math.min(columns, r + allowed)
    row[from - 1] = from === 1 ? Math.min(r, far) : far
    let best = row[from - 1]!
    const token = left[start + r - 1]
    for (let c = from; c <= to; c++) {
      const replaced = above[c - 1]! + (token === right[start + c - 1] ? 0 : 1)
      const deleted = (c === r + allowed ? far : above[c]!) + 1
      const cell = Math.min(replaced, deleted, row[c - 1]! + 1, far)
      row[c] = cell
      if (cell < best) best = cell
    }
    if (best > allowed) return undefined
    ;[above, row] = [row, above]
  }
  return above[columns]! > allowed ? undefined : above[columns]!
}
