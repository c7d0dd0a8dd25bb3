import type {List, ListItem} from 'mdast'
import {type Cursor, lineEndAt, type PlainReader, pointIn} from './plain-block.ts'
import {beginsWithText, paragraphOf} from './plain-paragraph.ts'

const marker = /(?:[-+*]|(\d{1,9})([.)])) /y

/** With what the line after a list may not begin: it could be another item, or more of the last. */
const goesOn = /\s*?(?:[-+*]|\d|[ \t])/y

/** Lists in lists that are read: indentation by tens of spaces is left to the parser. */
const deepest = 8

/** A list, an item on each line, with lists in its items that begin below their texts. */
export const plainList: PlainReader = (cursor) => {
  const {text} = cursor
  const reading = new Reading(cursor)
  const node = reading.list(0, 0)
  if (node === undefined || !reading.atEnd) return undefined
  goesOn.lastIndex = reading.next
  if (goesOn.test(text)) return undefined
  return {node, next: reading.next, nextLine: reading.line}
}

class Reading {
  /** Where the next line begins. */
  next: number
  line: number
  readonly #cursor: Cursor

  constructor(cursor: Cursor) {
    this.#cursor = cursor
    this.next = cursor.at
    this.line = cursor.line
  }

  /** Whether the next line is empty, or there is none. */
  get atEnd(): boolean {
    const {text} = this.#cursor
    return this.next >= text.length || text[this.next] === '\n'
  }

  /** @param indent how many spaces stand in front of its items */
  list(indent: number, depth: number): List | undefined {
    const {text, notes} = this.#cursor
    const children: ListItem[] = []
    const start = pointIn(this.next, this.line, this.next + indent)
    let kind: string | undefined
    let first: number | undefined
    while (!this.atEnd && this.#spaces() === indent) {
      const at = this.next + indent
      marker.lastIndex = at
      const found = marker.exec(text)
      if (found === null) return undefined
      const own = found[2] ?? text[at]!
      if (kind !== undefined && kind !== own) return undefined
      if (kind === undefined && found[1] !== undefined) first = Number(found[1])
      // In the middle of a paragraph only 1 begins a list.
      if (depth > 0 && first !== undefined && first !== 1) return undefined
      kind = own
      const textStart = at + found[0].length
      const end = lineEndAt(text, at)
      if (textStart >= end || !beginsWithText(text, textStart)) return undefined
      const place = {start: textStart, line: this.line, lineStart: this.next, indent: 0, notes}
      const paragraph = paragraphOf({value: text.slice(textStart, end), ...place})
      if (paragraph === undefined) return undefined
      const position = {start: pointIn(this.next, this.line, at), end: pointIn(this.next, this.line, end)}
      const item: ListItem = {type: 'listItem', spread: false, checked: null, children: [paragraph], position}
      children.push(item)
      this.next = end + 1
      this.line++
      if (this.atEnd || this.#spaces() <= indent) continue
      const inner = indent + found[0].length
      const below = this.#spaces() === inner && depth < deepest ? this.list(inner, depth + 1) : undefined
      if (below === undefined) return undefined
      item.children.push(below)
      position.end = {...below.position!.end} as typeof position.end
    }
    if (!this.atEnd && this.#spaces() > indent) return undefined
    const position = {start, end: {...children.at(-1)!.position!.end}}
    return {type: 'list', ordered: first !== undefined, start: first ?? null, spread: false, children, position}
  }

  #spaces(): number {
    const {text} = this.#cursor
    let at = this.next
    while (text[at] === ' ') at++
    return at - this.next
  }
}
