import {lineEndAt, type PlainReader, pointIn} from './plain-block.ts'
import {plainInline} from './plain-inline.ts'

const marks = /(#{1,6}) +/y

/** `## A heading`, without marks at its end. */
export const plainHeading: PlainReader = ({text, at, line, notes}) => {
  marks.lastIndex = at
  const found = marks.exec(text)
  if (found === null) return undefined
  const start = at + found[0].length
  const end = lineEndAt(text, at)
  if (start >= end || text[end - 1] === '#') return undefined
  const children = plainInline({value: text.slice(start, end), start, line, lineStart: at, indent: 0, notes})
  if (children === undefined) return undefined
  const position = {start: pointIn(at, line, at), end: pointIn(at, line, end)}
  const depth = found[1]!.length as 1 | 2 | 3 | 4 | 5 | 6
  return {node: {type: 'heading', depth, children, position}, next: end + 1, nextLine: line + 1}
}
