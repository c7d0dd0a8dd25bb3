import type {PhrasingContent, Text} from 'mdast'
import type {Range} from '../model/unit.ts'
import {rangeOf, type Source, slice} from './source.ts'

/** A mark that brings another file in, cut out of the texts around it. */
export interface Include {
  readonly range: Range
  readonly nodes: readonly PhrasingContent[]
  readonly before: Text
  readonly after: Text | undefined
}

/**
 * Microsoft Learn's `[!INCLUDE [name](file.md)]`, which Markdown reads as a link with text around it.
 *
 *     Se [!INCLUDE [note](x.md)] nu
 *        └─────── range ───────┘
 *
 * @returns undefined where the three siblings are no such mark
 */
export function findInclude(
  source: Source,
  first: Text,
  link: PhrasingContent | undefined,
  last: PhrasingContent | undefined
): Include | undefined {
  if (link?.type !== 'link' || last?.type !== 'text') return undefined
  const mark = /\[![A-Za-z]+[ \t]*$/.exec(first.value)?.[0]
  if (mark === undefined || !last.value.startsWith(']')) return undefined
  const [around, end] = [rangeOf(source, first), rangeOf(source, last).start + 1]
  const start = around.end - mark.length
  if (slice(source, {start, end: around.end}) !== mark || source.text[end - 1] !== ']') return undefined
  return {
    range: {start, end},
    nodes: [{type: 'text', value: mark}, link, {type: 'text', value: ']'}],
    before: cut(first, 0, first.value.length - mark.length),
    after: last.value.length > 1 ? cut(last, 1, last.value.length) : undefined
  }
}

/** A part of a text that is written without escapes in front of the part, or behind it. */
function cut(node: Text, from: number, to: number): Text {
  const position = structuredClone(node.position!)
  position.start.offset = position.start.offset! + from
  position.end.offset = position.end.offset! - (node.value.length - to)
  return {type: 'text', value: node.value.slice(from, to), position}
}
