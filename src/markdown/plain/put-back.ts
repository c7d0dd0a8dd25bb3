import type {Nodes, Root, RootContent} from 'mdast'
import {shiftParts} from '../source-ranges.ts'
import type {Point} from './plain-block.ts'
import {type PlainTaken, standInFor, type Taken} from './take-plain.ts'

/**
 * The tree of the whole text: of what the parser made of the rest, at the places where that stands, and of the blocks
 * that were taken out.
 *
 * @param parse reads the rest
 * @returns nothing where a block was taken from the middle of another one: then its stand-in is no block of its own
 */
export function putBack(
  {taken, rest, ends}: PlainTaken,
  text: string,
  parse: (rest: string) => Root
): Root | undefined {
  if (taken.length === 1 && rest === standInFor(taken[0]!.blocks)) return rootOf([...taken[0]!.blocks], endOf(text))
  const tree = parse(rest)
  const children: RootContent[] = []
  let index = 0
  let around: Taken | undefined
  for (const node of tree.children) {
    const offset = node.position!.start.offset!
    const next = taken[index]
    if (next !== undefined && offset >= next.offset) {
      if (offset > next.offset || !isStandIn(node)) return undefined
      children.push(...next.blocks)
      around = next
      index++
    } else {
      if (around !== undefined) move(node, around)
      children.push(node)
    }
  }
  if (index < taken.length) return undefined
  if (ends) return rootOf(children, endOf(text))
  const end = tree.position!.end as Point
  if (around !== undefined) movePoint(end, around)
  return rootOf(children, end)
}

function isStandIn(node: RootContent): boolean {
  return (node.type === 'heading' || node.type === 'blockquote') && node.children.length === 0
}

function rootOf(children: RootContent[], end: Point): Root {
  return {type: 'root', children, position: {start: {line: 1, column: 1, offset: 0}, end}}
}

/** Where a text ends. */
function endOf(text: string): Point {
  let line = 1
  let start = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', start)) {
    line++
    start = at + 1
  }
  return {line, column: text.length - start + 1, offset: text.length}
}

/** Moves a node and all that it holds; with a stack of its own, for a tree of any depth. */
function move(moved: Nodes, by: Taken): void {
  const waiting = [moved]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.position !== undefined) {
      movePoint(node.position.start as Point, by)
      movePoint(node.position.end as Point, by)
    }
    shiftParts(node, by.shift)
    if ('children' in node) for (const child of node.children) waiting.push(child)
  }
}

function movePoint(point: Point, {shift, lines}: Taken): void {
  point.line += lines
  point.offset += shift
}
