import {lineEndAt, type PlainReader, pointIn} from './plain-block.ts'

const comment = /<!--(?!-?>)(?:[^\n-]|-(?!->))*-->(?=\n|$)/y

/** A comment on a line of its own. */
export const plainComment: PlainReader = ({text, at, line}) => {
  comment.lastIndex = at
  const value = comment.exec(text)?.[0]
  const end = lineEndAt(text, at)
  // HTML goes on to the end of a line, and a comment is no start of a list or quote.
  if (value === undefined || (end + 1 < text.length && text[end + 1] !== '\n')) return undefined
  const position = {start: pointIn(at, line, at), end: pointIn(at, line, end)}
  return {node: {type: 'html', value, position}, next: end + 1, nextLine: line + 1}
}
