/** Where the line that holds an offset begins. */
export function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1
}

/** Where the next line begins; an offset at the start of a line is that line's own. */
export function nextLine(text: string, offset: number): number {
  if (offset === lineStart(text, offset) && offset > 0) return offset
  const lineEnd = /\r\n|\n|\r|$/g
  lineEnd.lastIndex = offset
  const match = lineEnd.exec(text)!
  return match.index + match[0].length
}
