import type {ListItem} from 'mdast'
import {lineEndAt, type PlainReader, pointIn} from './plain-block.ts'
import {beginsWithText, paragraphOf} from './plain-paragraph.ts'

const marker = /(?:[-+*]|(\d{1,9})([.)])) /y

/** With what the line after a list may not begin: it could be another item, or more of the last. */
const goesOn = /\s*?(?:[-+*]|\d|[ \t])/y

/** A list of one level, an item on each line. */
export const plainList: PlainReader = ({text, at, line}) => {
  const children: ListItem[] = []
  let kind: string | undefined
  let first: number | undefined
  let next = at
  for (; next < text.length && text[next] !== '\n'; ) {
    marker.lastIndex = next
    const found = marker.exec(text)
    if (found === null) return undefined
    const own = found[2] ?? text[next]!
    if (kind !== undefined && kind !== own) return undefined
    if (kind === undefined && found[1] !== undefined) first = Number(found[1])
    kind = own
    const start = next + found[0].length
    const end = lineEndAt(text, next)
    if (start >= end || !beginsWithText(text, start)) return undefined
    const itemLine = line + children.length
    const paragraph = paragraphOf({value: text.slice(start, end), start, line: itemLine, lineStart: next, indent: 0})
    if (paragraph === undefined) return undefined
    const position = {start: pointIn(next, itemLine, next), end: pointIn(next, itemLine, end)}
    children.push({type: 'listItem', spread: false, checked: null, children: [paragraph], position})
    next = end + 1
  }
  goesOn.lastIndex = next
  if (goesOn.test(text)) return undefined
  const position = {start: pointIn(at, line, at), end: {...children.at(-1)!.position!.end}}
  const shape = {ordered: first !== undefined, start: first ?? null, spread: false}
  return {node: {type: 'list', ...shape, children, position}, next, nextLine: line + children.length}
}
