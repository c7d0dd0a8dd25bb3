import type {PhrasingContent, Text} from 'mdast'
import {alignText} from './align-text.ts'
import {commentText} from './comments.ts'
import {tokenizeHtml} from './html.ts'
import {rangeOf, type Source, slice} from './source.ts'

/** Inline nodes of a block with its skeleton set apart. */
export interface Peeled {
  readonly lead: readonly PhrasingContent[]
  readonly nodes: readonly PhrasingContent[]
  readonly trail: readonly PhrasingContent[]
  /** UTF-16 offsets in the article of `nodes`. */
  readonly start: number
  readonly end: number
}

/** Marks at the start of a block that other programs read; a row for each, with who reads it. */
const leads: readonly RegExp[] = [
  // GitHub and Microsoft Learn alerts: `[!NOTE]` on a line of its own.
  /^\[![A-Za-z]+\][+-]?[ \t]*(?:\r\n|\n|\r)/,
  // Docusaurus admonitions with a title: `:::note Title`. With colons at the end of the line it is a template's mark.
  /^:{3,}[ \t]*[A-Za-z][\w-]*(?:\{[^{}\r\n]*\})?[ \t]+(?![^\r\n]*:::)/
]

/** Marks at the end of a block. */
const trails: readonly RegExp[] = [
  // Heading ids and attributes: Docusaurus, Hugo, Kramdown, Pandoc.
  /(?<![ \t])[ \t]*\{[:#.][^{}\r\n]*\}[ \t]*$/,
  // Kramdown's attribute list on a line of its own.
  /(?:\r\n|\n|\r)\{:[^{}\r\n]*\}[ \t]*$/,
  // The closing fence of an admonition that stands close to its text.
  /(?:\r\n|\n|\r):{3,}[ \t]*$/
]

/** What a text has at an end that a mark or white space stands at: asked first, because most have nothing there. */
const edges = {start: /^[[: \t\r\n]/, end: /[}: \t\r\n]$/} as const

/** White space between the marks and the text. */
const leadSpace: readonly RegExp[] = [/^[ \t\r\n]+/]
const trailSpace: readonly RegExp[] = [/(?<![ \t\r\n])[ \t\r\n]+$/]

/**
 * Takes marks that are not text off both ends of a block's inline content: what `leads` and `trails` name, anchors
 * without text, comments.
 *
 *     [!NOTE]⏎Läs mer         Priser {#priser}        <a name="pris"></a>Priser <!-- nya -->
 *     └lead──┘                      └─trail──┘        └──────lead───────┘      └──trail───┘
 */
export function peelSkeleton(source: Source, nodes: readonly PhrasingContent[]): Peeled {
  const rest = [...nodes]
  const lead = rest.splice(0, marksAtStart(rest))
  const trail = rest.splice(rest.length - marksAtStart(rest.toReversed(), true))
  peelText(source, rest, lead, leads, 'start')
  peelText(source, rest, trail, trails, 'end')
  if (lead.length > 0) peelText(source, rest, lead, leadSpace, 'start')
  if (trail.length > 0) peelText(source, rest, trail, trailSpace, 'end')
  const first = rest[0]
  const end = rest.at(-1)
  return {
    lead,
    nodes: rest,
    trail,
    start: first ? rangeOf(source, first).start : 0,
    end: end ? rangeOf(source, end).end : 0
  }
}

/** How many nodes from the start on are comments and anchors; white space between two of them counts with them. */
function marksAtStart(nodes: readonly PhrasingContent[], turned = false): number {
  let marks = 0
  let at = 0
  while (at < nodes.length) {
    const node = nodes[at]!
    if (isComment(node)) marks = ++at
    else if (turned ? isAnchor(nodes[at + 1], node) : isAnchor(node, nodes[at + 1])) {
      at += 2
      marks = at
    } else if (at > 0 && node.type === 'text' && /^[ \t\r\n]*$/.test(node.value)) at++
    else break
  }
  return marks
}

/** Cuts a mark off the text at one end and leaves the two parts as nodes with positions of their own. */
function peelText(
  source: Source,
  rest: PhrasingContent[],
  taken: PhrasingContent[],
  patterns: readonly RegExp[],
  side: 'start' | 'end'
): void {
  const index = side === 'start' ? 0 : rest.length - 1
  const node = rest[index]
  if (node?.type !== 'text' || !edges[side].test(node.value)) return
  const match = patterns.map((pattern) => pattern.exec(node.value)).find((found) => found !== null)
  if (!match) return
  const alignment = alignText(slice(source, rangeOf(source, node)), node.value)
  if (alignment === undefined) return
  const atStart = side === 'start'
  const cut = atStart ? match[0].length : match.index
  const base = node.position!.start.offset!
  const [before, after] = [
    base + (alignment.ends[cut - 1] ?? 0),
    base + (alignment.starts[cut] ?? node.position!.end.offset! - base)
  ]
  const left = cutText(node, node.value.slice(0, cut), base, before)
  const right = cutText(node, node.value.slice(cut), after, node.position!.end.offset!)
  const [mark, remains] = atStart ? [left, right] : [right, left]
  if (atStart) taken.push(mark)
  else taken.unshift(mark)
  rest.splice(index, 1, ...(remains.value === '' ? [] : [remains]))
}

function cutText(node: Text, value: string, start: number, end: number): Text {
  const position = structuredClone(node.position!)
  position.start.offset = start
  position.end.offset = end
  return {type: 'text', value, position}
}

function isComment(node: PhrasingContent): boolean {
  if (node.type === 'mdxTextExpression') return commentText(node) !== undefined
  return node.type === 'html' && node.value.startsWith('<!--')
}

/** `<a name="x"></a>`: a target for links, without text. */
function isAnchor(first: PhrasingContent | undefined, second: PhrasingContent | undefined): boolean {
  if (first?.type !== 'html' || second?.type !== 'html') return false
  const [open] = tokenizeHtml(first.value)
  const [close] = tokenizeHtml(second.value)
  return open?.kind === 'open' && close?.kind === 'close' && open.name === 'a' && close.name === 'a'
}
