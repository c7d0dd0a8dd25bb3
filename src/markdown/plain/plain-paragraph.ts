import type {Paragraph} from 'mdast'
import {lineEndAt, type PlainReader} from './plain-block.ts'
import {plainInline, type Written} from './plain-inline.ts'

/** What a line may begin with that is more than text: marks of blocks, and white space. */
const marked = /[ \t#>+\-=~|:_<$]|\d{1,9}[.)]|\[\^[^\]\n]*\]:/y

/** A heading or a fence, which end a paragraph without an empty line. */
const interrupts = /#{1,6} |`{3,}[^`\n]*(?=\n)/y

/** Whether a line begins with text. */
export function beginsWithText(text: string, at: number): boolean {
  marked.lastIndex = at
  return !marked.test(text)
}

/** A paragraph of lines that begin with text. */
export const plainParagraph: PlainReader = ({text, at, line, notes}) => {
  let end = at
  let lines = 0
  for (let start = at; start < text.length && text[start] !== '\n'; start = end + 1) {
    interrupts.lastIndex = start
    if (lines > 0 && interrupts.test(text)) break
    if (!beginsWithText(text, start)) return undefined
    end = lineEndAt(text, start)
    if (text[end - 1] === ' ') return undefined
    lines++
  }
  const node = paragraphOf({value: text.slice(at, end), start: at, line, lineStart: at, indent: 0, notes})
  return node && {node, next: end + 1, nextLine: line + lines}
}

/** A paragraph of plain inline content. */
export function paragraphOf(written: Written): Paragraph | undefined {
  const children = plainInline(written)
  if (children === undefined) return undefined
  const {start} = children[0]!.position!
  const {end} = children.at(-1)!.position!
  return {type: 'paragraph', children, position: {start: {...start}, end: {...end}}}
}
