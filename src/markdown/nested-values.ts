import type {Nodes} from 'mdast'
import type {Range} from '../model/unit.ts'
import {type HtmlToken, tokenizeHtml} from './html.ts'
import {lineMap} from './line-map.ts'
import {rangeOf, type Source, shift, slice} from './source.ts'
import {partRanges} from './source-ranges.ts'
import {tokenPairs} from './tag-pairs.ts'

/** A translatable value inside a code: it becomes a unit of its own. */
export interface Nested {
  readonly form: 'alt' | 'title' | 'jsx' | 'attribute'
  readonly value: string
  readonly range: Range
  readonly owner: Nodes
  readonly attribute?: number
  readonly label?: string
  readonly inValue?: Range
  readonly quote?: string
}

/** The translatable values inside a node: alt text, title, attributes. */
export function nestedValues(source: Source, node: Nodes): Nested[] {
  switch (node.type) {
    case 'image':
    case 'imageReference':
      return [...alt(source, node), ...(node.type === 'image' ? title(source, node) : [])]
    case 'link':
    case 'definition':
      return title(source, node)
    case 'html':
      return inHtml(source, node)
    case 'mdxJsxTextElement':
    case 'mdxJsxFlowElement':
      return node.attributes.flatMap((attribute, index) => {
        if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') return []
        if (!source.settings.mdx.attributes.includes(attribute.name)) return []
        const range = jsxValue(source, attribute)
        return range ? [{form: 'jsx', value: attribute.value, range, owner: node, attribute: index}] : []
      })
    default:
      return []
  }
}

function alt(source: Source, node: Extract<Nodes, {type: 'image' | 'imageReference'}>): Nested[] {
  const parts = partRanges(node)
  if (!parts.label || !node.alt) return []
  const label = shift(source, parts.label)
  // A reference without a label of its own is looked up by its text: a new alt text has to bring the old label.
  const own = node.type === 'imageReference' && node.referenceType !== 'full'
  const range = own ? {start: label.start, end: rangeOf(source, node).end} : label
  return [{form: 'alt', value: node.alt, range, owner: node, ...(own ? {label: slice(source, label)} : {})}]
}

function title(source: Source, node: Extract<Nodes, {type: 'image' | 'link' | 'definition'}>): Nested[] {
  const parts = partRanges(node)
  return parts.title && node.title
    ? [{form: 'title', value: node.title, range: shift(source, parts.title), owner: node}]
    : []
}

/** The value of `alt="…"` without its quotes. */
function jsxValue(source: Source, attribute: {position?: Nodes['position'] | undefined}): Range | undefined {
  if (!attribute.position) return undefined
  const whole = shift(source, {start: attribute.position.start.offset!, end: attribute.position.end.offset!})
  const raw = slice(source, whole)
  const start = raw.search(/["']/)
  return start < 0 ? undefined : {start: whole.start + start + 1, end: whole.end - 1}
}

function inHtml(source: Source, node: Extract<Nodes, {type: 'html'}>): Nested[] {
  if (!node.value.includes('=')) return []
  const place = rangeOf(source, node)
  const map = lineMap(slice(source, place), node.value)
  return map === undefined ? [] : htmlAttributes(source, node, tokenizeHtml(node.value), (at) => place.start + map(at))
}

/**
 * The translatable attributes of HTML; of an element that is skipped only its own.
 *
 * @param map from offsets in the node's value to offsets in the article
 */
export function htmlAttributes(
  source: Source,
  node: Nodes,
  tokens: readonly HtmlToken[],
  map: (offset: number) => number
): Nested[] {
  const {attributes, skip} = source.settings.html
  const found: Nested[] = []
  const pairs = tokenPairs(tokens)
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!
    for (const {name, value, range, quote} of token.attributes) {
      if (!attributes.includes(name)) continue
      const place = {start: map(range.start), end: map(range.end)}
      found.push({form: 'attribute', value, range: place, owner: node, inValue: range, quote})
    }
    if (token.kind === 'open' && skip.includes(token.name)) index = pairs.get(index) ?? index
  }
  return found
}
