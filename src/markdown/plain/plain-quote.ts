import {lineEndAt, type PlainReader, pointIn} from './plain-block.ts'
import {beginsWithText, paragraphOf} from './plain-paragraph.ts'

/** A quote of one paragraph, with the mark and a space in front of each line. */
export const plainQuote: PlainReader = ({text, at, line, notes}) => {
  const lines: string[] = []
  let end = at
  for (let start = at; start < text.length && text[start] !== '\n'; start = end + 1) {
    if (!text.startsWith('> ', start) || !beginsWithText(text, start + 2)) return undefined
    end = lineEndAt(text, start)
    if (text[end - 1] === ' ') return undefined
    lines.push(text.slice(start + 2, end))
  }
  const paragraph = paragraphOf({value: lines.join('\n'), start: at + 2, line, lineStart: at, indent: 2, notes})
  if (paragraph === undefined) return undefined
  const position = {start: pointIn(at, line, at), end: {...paragraph.position!.end}}
  return {node: {type: 'blockquote', children: [paragraph], position}, next: end + 1, nextLine: line + lines.length}
}
