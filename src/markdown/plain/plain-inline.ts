import type {PhrasingContent, Text} from 'mdast'
import {rememberParts} from '../source-ranges.ts'
import {type Notes, type Point, pointIn} from './plain-block.ts'
import {type Piece, pieceAt} from './plain-pieces.ts'

/** What a backslash takes the meaning from. */
const everyEscape = /\\([!-/:-@[-`{-~])/g

/** What literal autolinks begin with; an `@` is no plain character. */
const address = /:\/\/|www\./i

/** The content of a block, and where it stands. */
export interface Written {
  /** Its lines without what the block puts in front of them. */
  readonly value: string
  /** Of the first character. */
  readonly start: number
  readonly line: number
  /** Where the first line begins. */
  readonly lineStart: number
  /** How many characters stand in front of each line after the first. */
  readonly indent: number
  /** Gets the labels of footnotes that are referred to; without it none are read. */
  readonly notes: Notes | undefined
}

/** The nodes of inline content, when all of it is plain. */
export function plainInline(written: Written): PhrasingContent[] | undefined {
  const {value} = written
  if (value === '' || value.startsWith(' ') || value.endsWith(' ')) return undefined
  const nodes: PhrasingContent[] = []
  const place = placer(written)
  let textStart = 0
  const addText = (end: number): boolean => {
    if (end === textStart) return true
    const text = value.slice(textStart, end)
    const from = place(textStart)
    const last = place(end)
    // A text that ends with a line feed ends before the marks of its quote.
    const back = text.endsWith('\n') ? written.indent : 0
    const stop = {...last, column: last.column - back, offset: last.offset - back}
    nodes.push(textNode(text, from, stop))
    return !address.test(text)
  }
  let bracket: string | undefined
  for (let at = 0; at < value.length; ) {
    const piece = pieceAt(value, at)
    if (piece === undefined) return undefined
    if (piece.kind === 'bracket') {
      if (bracket !== undefined && bracket !== piece.bracket) return undefined
      bracket = piece.bracket
    } else if (piece.kind !== 'text') {
      if (!addText(at)) return undefined
      const node = nodeOf(piece, at, place, written.notes)
      if (node === undefined) return undefined
      nodes.push(node)
      textStart = piece.end
    }
    at = piece.end
  }
  return addText(value.length) ? nodes : undefined
}

type Place = (offset: number) => Point

function nodeOf(
  piece: Exclude<Piece, {kind: 'text' | 'bracket'}>,
  at: number,
  place: Place,
  notes: Notes | undefined
): PhrasingContent | undefined {
  const {held, end} = piece
  const start = place(at)
  if (piece.kind === 'note') {
    if (notes === undefined) return undefined
    const identifier = held.toLowerCase()
    notes.used.add(identifier)
    return {type: 'footnoteReference', identifier, label: held, position: {start, end: place(end)}}
  }
  if (piece.kind === 'code') return {type: 'inlineCode', value: held, position: {start, end: place(end)}}
  if (address.test(held)) return undefined
  const first = place(at + piece.mark)
  const last = place(at + piece.mark + held.length)
  const position = {start, end: place(end)}
  if (!('url' in piece)) {
    return {type: piece.kind, children: [textNode(held, first, last)], position}
  }
  const {url, title} = piece
  const node: PhrasingContent =
    piece.kind === 'link'
      ? {type: 'link', title, url, children: [textNode(held, first, last)], position}
      : {type: 'image', title, url, alt: unescaped(held), position}
  const close = position.end.offset - 1
  rememberParts(node, {
    label: {start: first.offset, end: last.offset},
    ...(title === null ? {} : {title: {start: close - title.length - 2, end: close}})
  })
  return node
}

function textNode(value: string, start: Point, end: Point): Text {
  return {type: 'text', value: unescaped(value), position: {start: {...start}, end: {...end}}}
}

function unescaped(text: string): string {
  return text.includes('\\') ? text.replace(everyEscape, '$1') : text
}

/** From offsets in the value to places in the text; they must be asked for in ascending order. */
function placer({value, start, line, lineStart, indent}: Written): Place {
  let lines = 0
  let begin = 0
  let lineEnd = value.indexOf('\n')
  return (offset) => {
    while (lineEnd >= 0 && lineEnd < offset) {
      lines++
      begin = lineEnd + 1
      lineEnd = value.indexOf('\n', begin)
    }
    const at = start + offset + lines * indent
    return pointIn(lines === 0 ? lineStart : start + begin + (lines - 1) * indent, line + lines, at)
  }
}
