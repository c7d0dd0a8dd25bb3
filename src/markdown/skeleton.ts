import type {PhrasingContent, Text} from 'mdast'
import {alignText} from './align-text.ts'
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
  // Docusaurus admonitions with a title: `:::note Title`.
  /^:{3,}[ \t]*[A-Za-z][\w-]*(?:\{[^{}\r\n]*\})?[ \t]+/
]

/** Marks at the end of a block. */
const trails: readonly RegExp[] = [
  // Heading ids and attributes: Docusaurus, Hugo, Kramdown, Pandoc.
  /[ \t]*\{[:#.][^{}\r\n]*\}[ \t]*$/,
  // Kramdown's attribute list on a line of its own.
  /(?:\r\n|\n|\r)\{:[^{}\r\n]*\}[ \t]*$/,
  // The closing fence of an admonition that stands close to its text.
  /(?:\r\n|\n|\r):{3,}[ \t]*$/
]

/**
 * Takes marks that are not text off both ends of a block's inline content.
 *
 *     [!NOTE]⏎Läs mer         Priser {#priser}        <a name="pris"></a>Priser
 *     └lead──┘                      └─trail──┘        └──────lead───────┘
 */
export function peelSkeleton(source: Source, nodes: readonly PhrasingContent[]): Peeled {
  const lead: PhrasingContent[] = []
  const trail: PhrasingContent[] = []
  const rest = [...nodes]
  while (isAnchor(rest[0], rest[1])) lead.push(...rest.splice(0, 2))
  while (isAnchor(rest.at(-2), rest.at(-1))) trail.unshift(...rest.splice(-2))
  const last = rest.at(-1)
  if (rest.length > 1 && last?.type === 'mdxTextExpression' && /^[ \t]*\/\*/.test(last.value))
    trail.unshift(rest.pop()!)
  peelText(source, rest, lead, leads, 0)
  peelText(source, rest, trail, trails, rest.length - 1)
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

/** Cuts a mark off the text at `index` and leaves the two parts as nodes with positions of their own. */
function peelText(
  source: Source,
  rest: PhrasingContent[],
  taken: PhrasingContent[],
  patterns: readonly RegExp[],
  index: number
): void {
  const node = rest[index]
  if (node?.type !== 'text') return
  const match = patterns.map((pattern) => pattern.exec(node.value)).find((found) => found !== null)
  if (!match) return
  const alignment = alignText(slice(source, rangeOf(source, node)), node.value)
  if (alignment === undefined) return
  const atStart = match.index === 0 && patterns === leads
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

/** `<a name="x"></a>`: a target for links, without text. */
function isAnchor(first: PhrasingContent | undefined, second: PhrasingContent | undefined): boolean {
  if (first?.type !== 'html' || second?.type !== 'html') return false
  const [open] = tokenizeHtml(first.value)
  const [close] = tokenizeHtml(second.value)
  return open?.kind === 'open' && close?.kind === 'close' && open.name === 'a' && close.name === 'a'
}
