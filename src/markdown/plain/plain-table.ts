import type {AlignType, TableCell, TableRow} from 'mdast'
import {type Cursor, lineEndAt, type PlainReader, pointIn} from './plain-block.ts'
import {plainInline} from './plain-inline.ts'

const delimiters = /\|(?: *:?-+:? *\|)+(?=\n|$)/y

/** A table with bars at both ends of each line, as many cells in every row, and plain content in each. */
export const plainTable: PlainReader = (cursor) => {
  const {text, at, line} = cursor
  const headEnd = lineEndAt(text, at)
  delimiters.lastIndex = headEnd + 1
  const found = delimiters.exec(text)?.[0]
  if (found === undefined) return undefined
  const align = found.slice(1, -1).split('|').map(alignOf)
  const children: TableRow[] = []
  let next = at
  let lines = 0
  for (; next < text.length && text[next] !== '\n'; lines++) {
    // The row of delimiters is no row of the tree.
    const row = lines === 1 ? undefined : rowAt({...cursor, at: next, line: line + lines}, align.length)
    if (row !== undefined) children.push(row)
    else if (lines !== 1) return undefined
    next = lineEndAt(text, next) + 1
  }
  const position = {start: pointIn(at, line, at), end: {...children.at(-1)!.position!.end}}
  if (lines === 2) position.end = pointIn(headEnd + 1, line + 1, next - 1)
  return {node: {type: 'table', align, children, position}, next, nextLine: line + lines}
}

function alignOf(cell: string): AlignType {
  const marks = cell.trim()
  if (marks.endsWith(':')) return marks.startsWith(':') ? 'center' : 'right'
  return marks.startsWith(':') ? 'left' : null
}

/** The row that begins at a place, when it has as many cells as the table. */
function rowAt({text, at, line, notes}: Cursor, columns: number): TableRow | undefined {
  const end = lineEndAt(text, at)
  if (text[at] !== '|' || text[end - 1] !== '|' || end - at < 2) return undefined
  const children: TableCell[] = []
  for (let bar = at; bar < end - 1; ) {
    const close = text.indexOf('|', bar + 1)
    let start = bar + 1
    let stop = close
    while (start < stop && text[start] === ' ') start++
    while (stop > start && text[stop - 1] === ' ') stop--
    // A bar behind a backslash ends no cell.
    if (start === stop || text[close - 1] === '\\') return undefined
    const inner = plainInline({value: text.slice(start, stop), start, line, lineStart: at, indent: 0, notes})
    if (inner === undefined) return undefined
    const last = close === end - 1
    const position = {start: pointIn(at, line, bar), end: pointIn(at, line, last ? end : close)}
    children.push({type: 'tableCell', children: inner as TableCell['children'], position})
    bar = close
  }
  if (children.length !== columns) return undefined
  return {type: 'tableRow', children, position: {start: pointIn(at, line, at), end: pointIn(at, line, end)}}
}
