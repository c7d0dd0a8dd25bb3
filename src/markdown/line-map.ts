/**
 * From a block's value back to its source, where the parser took the marks of the blocks around away at each line.
 *
 *     raw    <p>⏎> Hej</p>      value  <p>⏎Hej</p>
 *
 * @returns a function from offsets in `value` to offsets in `raw`, or undefined when a line does not fit
 */
export function lineMap(raw: string, value: string): ((offset: number) => number) | undefined {
  if (raw === value) return (offset) => offset
  const rawLines = linesOf(raw)
  const lines = linesOf(value)
  if (rawLines.length < lines.length) return undefined
  const fits = lines.every((line, index) =>
    raw.slice(rawLines[index]!.start, rawLines[index]!.end).endsWith(value.slice(line.start, line.end))
  )
  if (!fits) return undefined
  return (offset) => {
    const index = lines.findLastIndex((line) => line.start <= offset)
    return rawLines[index]!.end - (lines[index]!.end - offset)
  }
}

function linesOf(text: string): {start: number; end: number}[] {
  const lines = []
  let start = 0
  for (const match of text.matchAll(/\r\n|\n|\r/g)) {
    lines.push({start, end: match.index})
    start = match.index + match[0].length
  }
  lines.push({start, end: text.length})
  return lines
}
