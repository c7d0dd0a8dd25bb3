import {lineEndAt, type PlainReader, pointIn} from './plain-block.ts'
import {beginsWithText, paragraphOf} from './plain-paragraph.ts'

const opening = /\[\^([A-Za-z0-9_-]+)\]: /y

/** With what the line after a footnote may not begin: it could be more of it. */
const goesOn = /\s*?[ \t]/y

/** A footnote of one line. */
export const plainFootnote: PlainReader = ({text, at, line, notes}) => {
  opening.lastIndex = at
  const found = opening.exec(text)
  if (found === null || notes === undefined) return undefined
  const start = at + found[0].length
  const end = lineEndAt(text, at)
  if (start >= end || !beginsWithText(text, start)) return undefined
  const next = end + 1
  opening.lastIndex = next
  if (next < text.length && text[next] !== '\n' && !opening.test(text)) return undefined
  goesOn.lastIndex = next
  if (goesOn.test(text)) return undefined
  const paragraph = paragraphOf({value: text.slice(start, end), start, line, lineStart: at, indent: 0, notes})
  if (paragraph === undefined) return undefined
  const label = found[1]!
  const identifier = label.toLowerCase()
  notes.defined.add(identifier)
  const position = {start: pointIn(at, line, at), end: {...paragraph.position!.end}}
  const node = {type: 'footnoteDefinition', identifier, label, children: [paragraph], position} as const
  return {node: {...node, children: [paragraph]}, next, nextLine: line + 1}
}
