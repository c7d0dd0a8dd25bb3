import type {Nodes, PhrasingContent, Text} from 'mdast'
import type {Run} from '../model/run.ts'
import {text as textRun} from '../model/run.ts'
import type {Range} from '../model/unit.ts'
import {alignText} from './align-text.ts'
import {type CodeShape, codeOf} from './code-shape.ts'
import {type HtmlToken, tokenizeHtml} from './html.ts'
import {joinBreaks} from './join-breaks.ts'
import {lineMap} from './line-map.ts'
import type {SourceCode} from './place.ts'
import {rangeOf, type Source, shift, slice} from './source.ts'
import {partRanges} from './source-ranges.ts'
import {cutUrl} from './url.ts'

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

export interface InlineContent {
  readonly runs: readonly Run[]
  readonly codes: ReadonlyMap<string, SourceCode>
  readonly nested: readonly Nested[]
  /** Literal URLs that had swallowed the text behind them. */
  readonly cutUrls: readonly Range[]
}

/** Markup that other programs read inside a text: template languages, wiki links. It goes through as it is. */
const templates = /\{\{[^\r\n]*?\}\}|\{%[^\r\n]*?%\}|\[\[[^\][\r\n]+\]\]/g

interface Reading {
  readonly source: Source
  readonly codes: Map<string, SourceCode>
  readonly nested: Nested[]
  readonly cutUrls: Range[]
  /** Gives the id of the unit that a nested value will be, or nothing when it has no letter. */
  readonly nest: (nested: Nested) => string | undefined
}

/**
 * The inline nodes of a block as text and codes.
 *
 *     Öppna **[mer](/a)** nu → "Öppna ", pc 1 [pc 2 ["mer"]], " nu"
 *
 * @param end where the last node ends in the article, skeleton behind it left out
 */
export function readInline(
  source: Source,
  nodes: readonly PhrasingContent[],
  end: number,
  nest: (nested: Nested) => string | undefined
): InlineContent {
  const reading: Reading = {source, codes: new Map(), nested: [], cutUrls: [], nest}
  const runs = readSiblings(reading, nodes, end)
  return {
    runs: joinBreaks(runs, (id) => reading.codes.get(id)?.code.equiv ?? ''),
    codes: reading.codes,
    nested: reading.nested,
    cutUrls: reading.cutUrls
  }
}

function readSiblings(reading: Reading, nodes: readonly PhrasingContent[], end: number): Run[] {
  const runs: Run[] = []
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index]!
    const next = nodes[index + 1]
    const nextStart = next ? rangeOf(reading.source, next).start : end
    if (node.type === 'text') runs.push(...readText(reading, node))
    else if (node.type === 'html') {
      const closing = closingTag(nodes, index)
      if (closing === undefined) runs.push(standalone(reading, [node], rangeOf(reading.source, node)))
      else {
        runs.push(readElement(reading, nodes.slice(index, closing + 1)))
        index = closing
      }
    } else if (node.type === 'break') {
      // The marks of the blocks around stand between the line ending and the next node.
      runs.push(standalone(reading, [node], {start: rangeOf(reading.source, node).start, end: nextStart}))
    } else if (node.type === 'link' && isLiteral(reading.source, node)) runs.push(...readLiteral(reading, node))
    else if ('children' in node && node.children.length > 0 && !isSkipped(reading.source, node)) {
      runs.push(readPair(reading, node))
    } else runs.push(standalone(reading, [node], rangeOf(reading.source, node)))
  }
  return runs
}

/** `<code>` written as JSX holds no prose either. */
export function isSkipped(source: Source, node: Nodes): boolean {
  return 'name' in node && node.name !== null && source.settings.html.skip.includes(node.name)
}

/** Text, with template markup in it as codes. */
function readText(reading: Reading, node: Text): Run[] {
  const found = [...node.value.matchAll(templates)]
  if (found.length === 0) return [textRun(node.value)]
  const range = rangeOf(reading.source, node)
  const alignment = alignText(slice(reading.source, range), node.value)
  if (alignment === undefined) return [textRun(node.value)]
  const runs: Run[] = []
  let at = 0
  for (const match of found) {
    const end = match.index + match[0].length
    if (match.index > at) runs.push(textRun(node.value.slice(at, match.index)))
    const place = {start: range.start + alignment.starts[match.index]!, end: range.start + alignment.ends[end - 1]!}
    const value: Text = {type: 'text', value: match[0]}
    runs.push(standalone(reading, [value], place, {type: 'template', label: match[0], equiv: '', canDelete: false}))
    at = end
  }
  if (at < node.value.length) runs.push(textRun(node.value.slice(at)))
  return runs
}

/** An autolink in any form: what does not begin with a bracket has its address as its text. */
function isLiteral(source: Source, node: Nodes): boolean {
  return source.text[rangeOf(source, node).start] !== '['
}

/** A URL or an e-mail address in the text is a code; one that ran into Japanese text is cut there. */
function readLiteral(reading: Reading, node: Extract<PhrasingContent, {type: 'link'}>): Run[] {
  const range = rangeOf(reading.source, node)
  const cut = cutUrl(slice(reading.source, range))
  if (cut === undefined) return [standalone(reading, [node], range)]
  reading.cutUrls.push(range)
  const rest = slice(reading.source, range).slice(cut)
  const link: PhrasingContent = {
    ...node,
    url: node.url.slice(0, node.url.length - rest.length),
    children: [{type: 'text', value: slice(reading.source, range).slice(0, cut)}]
  }
  return [standalone(reading, [link], {start: range.start, end: range.start + cut}), textRun(rest)]
}

/** Emphasis, a link, an element of JSX: two halves around more inline content. */
function readPair(reading: Reading, node: Extract<PhrasingContent, {children: unknown}>): Run {
  const range = rangeOf(reading.source, node)
  const children = node.children as PhrasingContent[]
  const label = partRanges(node).label
  const inner = label
    ? shift(reading.source, label)
    : {start: rangeOf(reading.source, children[0]!).start, end: rangeOf(reading.source, children.at(-1)!).end}
  const id = String(reading.codes.size + 1)
  const shape = codeOf(reading.source, node, {start: range.start, end: inner.start})
  const subFlows: string[] = []
  const code: SourceCode = {
    code: {
      id,
      kind: 'pc',
      ...shape,
      open: reading.source.text.slice(range.start, inner.start),
      close: reading.source.text.slice(inner.end, range.end),
      subFlows
    },
    open: {start: range.start, end: inner.start},
    close: {start: inner.end, end: range.end},
    nodes: [node],
    ...(node.type === 'linkReference' && node.referenceType !== 'full' && label !== undefined
      ? {label: slice(reading.source, inner).replace(/[ \t]*[\r\n][ \t\r\n>]*/g, ' ')}
      : {}),
    notFirst: false
  }
  reading.codes.set(id, code)
  const runs = readSiblings(reading, children, inner.end)
  subFlows.push(...nestedOf(reading, node))
  return {kind: 'pc', id, children: runs}
}

/** `<b>…</b>` between Markdown's own text: a pair, or one code where what it holds is no prose. */
function readElement(reading: Reading, nodes: readonly PhrasingContent[]): Run {
  const [first, last] = [nodes[0]!, nodes.at(-1)!]
  const open = rangeOf(reading.source, first)
  const close = rangeOf(reading.source, last)
  const [tag] = tokenizeHtml(slice(reading.source, open))
  if (reading.source.settings.html.skip.includes(tag!.name)) {
    return standalone(reading, nodes, {start: open.start, end: close.end})
  }
  const id = String(reading.codes.size + 1)
  const subFlows: string[] = []
  reading.codes.set(id, {
    code: {
      id,
      kind: 'pc',
      type: 'html',
      label: slice(reading.source, open),
      equiv: '',
      canDelete: false,
      open: slice(reading.source, open),
      close: slice(reading.source, close),
      subFlows
    },
    open,
    close,
    nodes: [first, last],
    notFirst: startsBlock(tag)
  })
  const children = readSiblings(reading, nodes.slice(1, -1), close.start)
  subFlows.push(...nestedOf(reading, first))
  return {kind: 'pc', id, children}
}

/** Index of the tag that closes the one at `index`, among siblings. */
function closingTag(nodes: readonly PhrasingContent[], index: number): number | undefined {
  const name = tagName(nodes[index]!, 'open')
  if (name === undefined) return undefined
  let depth = 0
  for (let at = index; at < nodes.length; at++) {
    if (tagName(nodes[at]!, 'open') === name) depth++
    else if (tagName(nodes[at]!, 'close') === name) depth--
    if (depth === 0) return at
  }
  return undefined
}

function tagName(node: PhrasingContent, kind: 'open' | 'close'): string | undefined {
  if (node.type !== 'html') return undefined
  const [token, ...rest] = tokenizeHtml(node.value)
  return rest.length === 0 && token?.kind === kind ? token.name : undefined
}

function standalone(reading: Reading, nodes: readonly PhrasingContent[], range: Range, shape?: CodeShape): Run {
  const id = String(reading.codes.size + 1)
  const [node] = nodes
  const raw = slice(reading.source, range)
  const subFlows: string[] = []
  const tag = node!.type === 'html' ? tokenizeHtml(node!.value)[0] : undefined
  reading.codes.set(id, {
    code: {
      id,
      kind: 'ph',
      ...(shape ?? codeOf(reading.source, node!, range)),
      open: raw,
      subFlows
    },
    open: range,
    close: undefined,
    nodes,
    notFirst: startsBlock(tag) || (node!.type === 'inlineCode' && /[\r\n]/.test(raw))
  })
  for (const each of nodes) subFlows.push(...nestedOf(reading, each))
  return {kind: 'ph', id}
}

/** CommonMark §4.6: a comment, a declaration or a block's tag would begin an HTML block at the start of a line. */
function startsBlock(tag: HtmlToken | undefined): boolean {
  return tag !== undefined && (tag.kind === 'comment' || tag.kind === 'other' || blockTags.has(tag.name))
}

/** CommonMark §4.6, start conditions 1 and 6. */
const blockTags: ReadonlySet<string> = new Set(
  (
    'pre script style textarea address article aside base basefont blockquote body caption center col colgroup dd ' +
    'details dialog dir div dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header ' +
    'hr html iframe legend li link main menu menuitem nav noframes ol optgroup option p param search section summary ' +
    'table tbody td tfoot th thead title tr track ul'
  ).split(' ')
)

/** The translatable values inside a node: alt text, titles, attributes. Returns the ids of their units. */
function nestedOf(reading: Reading, node: Nodes): string[] {
  return nestedValues(reading.source, node).flatMap((nested) => {
    const id = reading.nest(nested)
    if (id === undefined) return []
    reading.nested.push(nested)
    return [id]
  })
}

export function nestedValues(source: Source, node: Nodes): Nested[] {
  const parts = partRanges(node)
  const found: Nested[] = []
  if ((node.type === 'image' || node.type === 'imageReference') && parts.label && node.alt) {
    const label = shift(source, parts.label)
    // A reference without a label of its own is looked up by its text: a new alt text has to bring the old label.
    const own = node.type === 'imageReference' && node.referenceType !== 'full'
    const range = own ? {start: label.start, end: rangeOf(source, node).end} : label
    found.push({form: 'alt', value: node.alt, range, owner: node, ...(own ? {label: slice(source, label)} : {})})
  }
  if ((node.type === 'image' || node.type === 'link' || node.type === 'definition') && parts.title && node.title) {
    found.push({form: 'title', value: node.title, range: shift(source, parts.title), owner: node})
  }
  if (node.type === 'html') found.push(...htmlAttributes(source, node.value, node))
  if (node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement') {
    node.attributes.forEach((attribute, index) => {
      if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') return
      if (!source.settings.mdx.attributes.includes(attribute.name)) return
      const range = jsxValue(source, attribute)
      if (range) found.push({form: 'jsx', value: attribute.value, range, owner: node, attribute: index})
    })
  }
  return found
}

/** The value of `alt="…"` without its quotes. */
function jsxValue(source: Source, attribute: {position?: Nodes['position'] | undefined}): Range | undefined {
  if (!attribute.position) return undefined
  const whole = shift(source, {start: attribute.position.start.offset!, end: attribute.position.end.offset!})
  const raw = slice(source, whole)
  const start = raw.search(/["']/)
  return start < 0 ? undefined : {start: whole.start + start + 1, end: whole.end - 1}
}

function htmlAttributes(source: Source, value: string, node: Nodes): Nested[] {
  const place = rangeOf(source, node)
  const map = lineMap(slice(source, place), value)
  if (map === undefined) return []
  return tokenizeHtml(value).flatMap((token) =>
    token.attributes
      .filter((attribute) => source.settings.html.attributes.includes(attribute.name))
      .map((attribute) => ({
        form: 'attribute' as const,
        value: attribute.value,
        range: {start: place.start + map(attribute.range.start), end: place.start + map(attribute.range.end)},
        owner: node,
        inValue: attribute.range,
        quote: attribute.quote
      }))
  )
}
