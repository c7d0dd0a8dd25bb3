/**
 * `pointAt` for many offsets of one text: lines are looked for once.
 *
 * @param end no offset lies behind it
 * @returns line and column of an offset, both 1-based, in UTF-16 code units
 */
export function pointFinder(text: string, end: number): (offset: number) => {line: number; column: number} {
  const starts = [0]
  for (const match of text.slice(0, end).matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length)
  return (offset) => {
    let low = 0
    let high = starts.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (starts[middle]! <= offset) low = middle
      else high = middle
    }
    return {line: low + 1, column: offset - starts[low]! + 1}
  }
}
