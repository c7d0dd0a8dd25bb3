import {lineEndAt, type PlainReader, pointIn} from './plain-block.ts'

/** An opening fence with a name and more, as far as neither is written with escapes. */
const opening = /(`{3,}|~{3,})(?: *([^\s`~&\\]+)(?: +([^\s`~&\\](?:[^\t\n`~&\\]*[^\s`~&\\])?))?)?(?=\n)/y

/** Fenced code at the start of its lines, closed by a fence of the same length. */
export const plainCode: PlainReader = ({text, at, line}) => {
  opening.lastIndex = at
  const found = opening.exec(text)
  if (found === null) return undefined
  const [{length}, fence, lang = null, meta = null] = found as unknown as [string, string, string?, string?]
  const contentStart = at + length + 1
  const mark = fence[0]!
  let lines = 1
  for (let start = contentStart; start < text.length; lines++) {
    const end = lineEndAt(text, start)
    if (isFenceLike(text, start, mark)) {
      if (text.slice(start, end) !== fence) return undefined
      const value = text.slice(contentStart, Math.max(contentStart, start - 1))
      const position = {start: pointIn(at, line, at), end: pointIn(start, line + lines, end)}
      return {node: {type: 'code', lang, meta, value, position}, next: end + 1, nextLine: line + lines + 1}
    }
    start = end + 1
  }
  return undefined
}

/** Whether a line begins as a closing fence may: those that are not are few, and left to the parser. */
function isFenceLike(text: string, start: number, mark: string): boolean {
  let at = start
  while (at < start + 3 && text[at] === ' ') at++
  return text[at] === mark && text[at + 1] === mark && text[at + 2] === mark
}
