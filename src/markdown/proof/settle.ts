import {findSoftBreaks} from '../../model/soft-break.ts'
import type {OpenPlain} from './plain.ts'

/** A piece of a line in reading order: a text that can be altered, or something that stands between texts. */
export interface Piece {
  /** The text, or for a standalone node what its neighbours see: no white space. */
  readonly reads: string
  /** The text node and its parent; absent for what only stands there. */
  readonly text?: OpenPlain
  readonly parent?: OpenPlain
}

interface Edit {
  readonly start: number
  readonly end: number
  /** Where `put` goes: inside the range, or at its start. */
  readonly at: number
  readonly put: '' | ' '
}

/**
 * Makes the white space of a line (a block's inline content, or a part of it between hard breaks) what a reader sees:
 * none at its ends, soft breaks joined by their neighbours in reading order, through the edges of emphasis and links.
 * Writes into the text nodes; those that become empty are taken out of their parents.
 *
 *     |  日本⏎**語** x |  →  |日本**語** x|
 */
export function settle(line: readonly Piece[]): void {
  const flat = line.map((piece) => piece.reads).join('')
  const edits = editsOf(flat)
  const parents = new Set<OpenPlain>()
  let offset = 0
  let next = 0
  for (const {reads, text, parent} of line) {
    const start = offset
    const end = start + reads.length
    offset = end
    if (text === undefined || parent === undefined) continue
    while (next < edits.length && edits[next]!.end <= start) next++
    if (next < edits.length && edits[next]!.start < end) {
      let value = ''
      let at = start
      for (let index = next; index < edits.length && edits[index]!.start < end; index++) {
        const edit = edits[index]!
        value += flat.slice(at, Math.max(at, edit.start))
        if (edit.at >= start && edit.at < end) value += edit.put
        at = Math.min(edit.end, end)
      }
      text.value = value + flat.slice(at, end)
    }
    if (text.value === '') parents.add(parent)
  }
  for (const parent of parents) {
    const kept = parent.children.filter((child) => child.type !== 'text' || child.value !== '')
    parent.children.length = 0
    for (const child of kept) parent.children.push(child)
  }
}

function editsOf(flat: string): Edit[] {
  let first = 0
  let last = flat.length
  while (first < last && isWhite(flat.charCodeAt(first))) first++
  while (last > first && isWhite(flat.charCodeAt(last - 1))) last--
  const edits: Edit[] = []
  if (first > 0) edits.push({start: 0, end: first, at: 0, put: ''})
  for (const {start, end, reads} of findSoftBreaks(flat)) {
    if (start < first || end > last) continue
    let at = start
    while (flat.charCodeAt(at) !== 10 && flat.charCodeAt(at) !== 13) at++
    edits.push({start, end, at, put: reads})
  }
  if (last < flat.length) edits.push({start: last, end: flat.length, at: last, put: ''})
  return edits
}

/** White space as ordbro counts it: NBSP and U+3000 are text. */
function isWhite(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13
}
