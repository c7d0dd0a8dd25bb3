import type {Nodes, PhrasingContent, Text} from 'mdast'
import {type Run, text as textRun} from '../model/run.ts'
import {findTemplates} from '../model/templates.ts'
import type {Range} from '../model/unit.ts'
import {alignText} from './align-text.ts'
import {type CodeShape, codeOf, tagShape, templateShape} from './code-shape.ts'
import {findInclude} from './find-include.ts'
import {tokenizeHtml} from './html.ts'
import {joinBreaks} from './join-breaks.ts'
import {limits} from './limits.ts'
import {type Nested, nestedValues} from './nested-values.ts'
import {overLimit} from './over-limit.ts'
import type {SourceCode} from './place.ts'
import {rangeOf, type Source, shift, slice} from './source.ts'
import {partRanges} from './source-ranges.ts'
import {startsBlock} from './starts-block.ts'
import {type Half, tagPairs} from './tag-pairs.ts'
import {cutUrl} from './url.ts'

export interface InlineContent {
  readonly runs: readonly Run[]
  readonly codes: ReadonlyMap<string, SourceCode>
  /** Literal URLs that had swallowed the text behind them. */
  readonly cutUrls: readonly Range[]
}

interface Reading {
  readonly source: Source
  readonly codes: Map<string, SourceCode>
  readonly cutUrls: Range[]
  /** Gives the id of the unit that a nested value will be, or nothing when it has no letter. */
  readonly nest: (nested: Nested) => string | undefined
  depth: number
}

/**
 * The inline nodes of a block as text and codes.
 *
 *     Öppna **[mer](/a)** nu → "Öppna ", pc 1 [pc 2 ["mer"]], " nu"
 *
 * @param end where the last node ends in the article, skeleton behind it left out
 * @param nest gives the id of the unit that a value inside a code will be, or nothing when it will be none
 * @throws Failure `markdown-limit` when tags nest too deep
 */
export function readInline(
  source: Source,
  nodes: readonly PhrasingContent[],
  end: number,
  nest: (nested: Nested) => string | undefined
): InlineContent {
  const reading: Reading = {source, codes: new Map(), cutUrls: [], nest, depth: 0}
  const runs = readSiblings(reading, nodes, end)
  return {
    runs: joinBreaks(runs, (id) => reading.codes.get(id)?.code.equiv ?? ''),
    codes: reading.codes,
    cutUrls: reading.cutUrls
  }
}

function readSiblings(reading: Reading, nodes: readonly PhrasingContent[], end: number): Run[] {
  const hasTags = nodes.some((node) => node.type === 'html')
  return readBetween(reading, nodes, end, hasTags ? tagPairs(nodes, halfOf) : new Map(), 0, nodes.length)
}

/** The siblings from one position to another, whose pairs of tags are known. */
function readBetween(
  reading: Reading,
  nodes: readonly PhrasingContent[],
  end: number,
  pairs: ReadonlyMap<number, number>,
  from: number,
  to: number
): Run[] {
  const {source} = reading
  if (++reading.depth > limits.depth) {
    throw overLimit('depth', source.article.path, source.text, rangeOf(source, nodes[from]!).start)
  }
  const runs: Run[] = []
  for (let index = from; index < to; index++) {
    const node = nodes[index]!
    const closing = pairs.get(index)
    if (node.type === 'text') {
      for (let text: Text | undefined = node; text; index += 2) {
        const include = findInclude(source, text, nodes[index + 1], nodes[index + 2])
        runs.push(...readText(reading, include?.before ?? text))
        if (include === undefined) break
        runs.push(standalone(reading, include.nodes, include.range, templateShape(slice(source, include.range))))
        text = include.after
      }
    } else if (node.type === 'html' && closing !== undefined) {
      const inside = (close: number): Run[] => readBetween(reading, nodes, close, pairs, index + 1, closing)
      runs.push(readElement(reading, nodes.slice(index, closing + 1), inside))
      index = closing
    } else if (node.type === 'break') {
      // The marks of the blocks around stand between the line ending and the next node.
      const next = nodes[index + 1]
      const start = rangeOf(source, node).start
      runs.push(standalone(reading, [node], {start, end: next ? rangeOf(source, next).start : end}))
    } else if (node.type === 'link' && isLiteral(source, node)) runs.push(...readLiteral(reading, node))
    else if ('children' in node && node.children.length > 0 && !isSkipped(source, node)) {
      runs.push(readPair(reading, node))
    } else runs.push(standalone(reading, [node], rangeOf(source, node)))
  }
  reading.depth--
  return runs
}

/** `<code>` written as JSX holds no prose either. */
export function isSkipped(source: Source, node: Nodes): boolean {
  return 'name' in node && node.name !== null && source.settings.html.skip.includes(node.name)
}

/** Text, with template markup in it as codes. */
function readText(reading: Reading, node: Text): Run[] {
  const found = findTemplates(node.value)
  if (found.length === 0) return [textRun(node.value)]
  const range = rangeOf(reading.source, node)
  const alignment = alignText(slice(reading.source, range), node.value)
  if (alignment === undefined) return [textRun(node.value)]
  const runs: Run[] = []
  let at = 0
  for (const {start, end} of found) {
    runs.push(textRun(node.value.slice(at, start)))
    const place = {start: range.start + alignment.starts[start]!, end: range.start + alignment.ends[end - 1]!}
    const value = node.value.slice(start, end)
    runs.push(standalone(reading, [{type: 'text', value}], place, templateShape(value)))
    at = end
  }
  return [...runs, textRun(node.value.slice(at))]
}

/** An autolink in any form: what does not begin with a bracket has its address as its text. */
function isLiteral(source: Source, node: Nodes): boolean {
  return source.text[rangeOf(source, node).start] !== '['
}

/** A URL or an e-mail address in the text is a code; one that ran into Japanese text is cut there. */
function readLiteral(reading: Reading, node: Extract<PhrasingContent, {type: 'link'}>): Run[] {
  const range = rangeOf(reading.source, node)
  const raw = slice(reading.source, range)
  const cut = cutUrl(raw)
  if (cut === undefined) return [standalone(reading, [node], range)]
  reading.cutUrls.push(range)
  const rest = raw.slice(cut)
  const link: PhrasingContent = {
    ...node,
    url: node.url.slice(0, node.url.length - rest.length),
    children: [{type: 'text', value: raw.slice(0, cut)}]
  }
  return [standalone(reading, [link], {start: range.start, end: range.start + cut}), textRun(rest)]
}

/** Emphasis, a link, an element of JSX: two halves around more inline content. */
function readPair(reading: Reading, node: Extract<PhrasingContent, {children: unknown}>): Run {
  const {source} = reading
  const range = rangeOf(source, node)
  const children = node.children as PhrasingContent[]
  const label = partRanges(node).label
  const inner = label
    ? shift(source, label)
    : {start: rangeOf(source, children[0]!).start, end: rangeOf(source, children.at(-1)!).end}
  const id = String(reading.codes.size + 1)
  const open = {start: range.start, end: inner.start}
  const close = {start: inner.end, end: range.end}
  const subFlows: string[] = []
  reading.codes.set(id, {
    code: {
      id,
      kind: 'pc',
      ...codeOf(source, node, open),
      open: slice(source, open),
      close: slice(source, close),
      subFlows
    },
    open,
    close,
    nodes: [node],
    ...(node.type === 'linkReference' && node.referenceType !== 'full' && label !== undefined
      ? {label: slice(source, inner).replace(/(?<![ \t])[ \t]*[\r\n][ \t\r\n>]*/g, ' ')}
      : {}),
    notFirst: false
  })
  const runs = readSiblings(reading, children, inner.end)
  subFlows.push(...nestedOf(reading, node))
  return {kind: 'pc', id, children: runs}
}

/** `<b>…</b>` between Markdown's own text: a pair, or one code where what it holds is no prose. */
function readElement(reading: Reading, nodes: readonly PhrasingContent[], inside: (end: number) => Run[]): Run {
  const {source} = reading
  const [first, last] = [nodes[0]!, nodes.at(-1)!]
  const open = rangeOf(source, first)
  const close = rangeOf(source, last)
  const [tag] = tokenizeHtml(slice(source, open))
  const whole = {start: open.start, end: close.end}
  if (source.settings.html.skip.includes(tag!.name)) {
    return standalone(reading, nodes, whole, tagShape(slice(source, whole)))
  }
  const id = String(reading.codes.size + 1)
  const subFlows: string[] = []
  const shown = slice(source, open)
  reading.codes.set(id, {
    code: {id, kind: 'pc', ...tagShape(shown), open: shown, close: slice(source, close), subFlows},
    open,
    close,
    nodes: [first, last],
    notFirst: startsBlock(tag)
  })
  const children = inside(close.start)
  subFlows.push(...nestedOf(reading, first))
  return {kind: 'pc', id, children}
}

function halfOf(node: PhrasingContent): Half | undefined {
  if (node.type !== 'html') return undefined
  const [token, ...rest] = tokenizeHtml(node.value)
  if (rest.length > 0 || (token?.kind !== 'open' && token?.kind !== 'close')) return undefined
  return {kind: token.kind, name: token.name}
}

function standalone(reading: Reading, nodes: readonly PhrasingContent[], range: Range, shape?: CodeShape): Run {
  const id = String(reading.codes.size + 1)
  const [node] = nodes
  const raw = slice(reading.source, range)
  const subFlows: string[] = []
  const tag = node!.type === 'html' ? tokenizeHtml(node!.value)[0] : undefined
  reading.codes.set(id, {
    code: {id, kind: 'ph', ...(shape ?? codeOf(reading.source, node!, range)), open: raw, subFlows},
    open: range,
    close: undefined,
    nodes,
    notFirst: startsBlock(tag) || (node!.type === 'inlineCode' && /[\r\n]/.test(raw))
  })
  for (const each of nodes) subFlows.push(...nestedOf(reading, each))
  return {kind: 'ph', id}
}

/** The ids of the units inside a node: alt text, titles, attributes. */
function nestedOf(reading: Reading, node: Nodes): string[] {
  return nestedValues(reading.source, node).flatMap((nested) => reading.nest(nested) ?? [])
}
