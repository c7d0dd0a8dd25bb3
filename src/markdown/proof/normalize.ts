import type {Node, Nodes, Root} from 'mdast'
import {attributes} from './attributes.ts'
import {htmlPieces, writePieces} from './html-pieces.ts'
import {markOf, pairHtml} from './pair-html.ts'
import type {OpenPlain, Plain} from './plain.ts'
import {type Piece, settle} from './settle.ts'

/** Blocks that hold inline content. */
const inlineHolders: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell', 'leafDirective'])

/** Inline nodes whose edges a reader does not see as a character: soft breaks and white space look through them. */
const transparent: ReadonlySet<string> = new Set(['strong', 'emphasis', 'delete', 'link', 'linkReference'])

/** Compared elsewhere, with its own parser. */
const frontMatter: ReadonlySet<string> = new Set(['yaml', 'toml'])

/** What the neighbours of a standalone node see: a character that is not wide and no white space. */
const standalone: Piece = {reads: '\uFFFC'}

/** A node on the way from the root to where the walk is. */
interface Step {
  readonly plain: OpenPlain
  readonly children: readonly Nodes[]
  next: number
  /** The pieces of the block's present line; absent outside inline content. */
  readonly lines: Piece[][] | undefined
  /** Whether the inline content ends with this node. */
  readonly ends: boolean
}

/**
 * An article's tree with all that may differ taken out of it: positions, the kind of mark, where lines are wrapped, the
 * form of an autolink, the label of a reference, HTML written for a mark. What is left must be equal.
 *
 *     '* __Läs__ [mer][a]⏎  nu' and '- <b>Läs</b> [mer][A] nu' → the same tree
 *
 * Walks with a stack of its own: ten thousand nested quotes are a file that somebody can send.
 */
export function normalize(tree: Root): Plain {
  const root = toPlain(tree, 0)
  const way: Step[] = [stepInto(tree, root, undefined)]
  for (let step = way.at(-1); step; step = way.at(-1)) {
    const child = step.children[step.next++]
    if (child === undefined) {
      way.pop()
      if (step.ends) for (const line of step.lines ?? []) settle(line)
      else if (step.lines && !transparent.has(step.plain.type)) step.lines.at(-1)?.push(standalone)
      continue
    }
    const node = markOf(child)
    const parent = step.plain
    if (node.type === 'text') {
      addText(parent, node, step.lines)
      continue
    }
    const plain = toPlain(node, parent.at)
    parent.children.push(plain)
    if (step.lines) {
      if (node.type === 'break') step.lines.push([])
      else if (!transparent.has(node.type)) step.lines.at(-1)?.push(seenAs(plain))
    }
    if ('children' in node) way.push(stepInto(node, plain, step.lines))
  }
  return root
}

function stepInto(node: Nodes, plain: OpenPlain, around: Piece[][] | undefined): Step {
  const children = 'children' in node ? pairHtml(node.children) : []
  const ends = around === undefined && inlineHolders.has(node.type)
  return {plain, children, next: 0, lines: ends ? [[]] : around, ends}
}

function toPlain(node: Nodes, around: number): OpenPlain {
  return {
    type: node.type,
    value: 'value' in node && !frontMatter.has(node.type) ? literal(node, node.value) : '',
    attributes: attributes(node),
    children: [],
    at: offsetOf(node) ?? around
  }
}

function offsetOf(node: Node): number | undefined {
  return node.position?.start.offset
}

/**
 * Inline code and math may be wrapped like text; HTML renders their line endings as spaces. Of HTML itself counts what it
 * says: a predicted node holds just that already.
 */
function literal({type, data}: Node, value: string): string {
  if (type === 'inlineCode' || type === 'inlineMath') return value.replace(/\r\n|\n|\r/g, ' ')
  if (type !== 'html' || (data !== undefined && 'said' in data)) return value
  return writePieces(htmlPieces(value))
}

/** Adds a text to its parent, joined to a text before it. */
function addText(parent: OpenPlain, node: Nodes & {value: string}, lines: Piece[][] | undefined): void {
  if (node.value === '') return
  const line = lines?.at(-1)
  const last = parent.children.at(-1)
  if (last?.type !== 'text') {
    const text = {type: 'text', value: node.value, attributes: [], children: [], at: offsetOf(node) ?? parent.at}
    parent.children.push(text)
    line?.push({reads: node.value, text, parent})
    return
  }
  last.value += node.value
  // The last child of the parent is the last piece of the line: whatever follows a text puts a piece or a node behind it.
  if (line) line[line.length - 1] = {reads: last.value, text: last, parent}
}

/** Inline code reads as its own text; every other standalone node is a thing between texts. */
function seenAs(plain: OpenPlain): Piece {
  if (plain.type !== 'inlineCode' || plain.value === '') return standalone
  return {reads: plain.value.replace(/[ \t]/g, '\uFFFC')}
}
