import type {Nodes} from 'mdast'
import type {Range} from '../model/unit.ts'
import {anchorsIn} from './anchors.ts'
import type {MarkdownExtraction} from './extraction.ts'
import {followHeadings} from './follow-headings.ts'
import {lineMap} from './line-map.ts'
import {attributesOf, fragmentOf, htmlLinks, jsxAttributes, jsxLinks, linkAddresses, nodesIn} from './link-addresses.ts'
import {bomLength} from './parse.ts'
import {parseBuilt} from './parse-built.ts'
import {partRanges} from './source-ranges.ts'
import {inOrder, type Splice, spliceRange} from './splice.ts'

/** An address and where its characters stand, in offsets of the parser; no range where that is not sure. */
interface Written {
  readonly url: string
  readonly range: Range | undefined
}

/**
 * A built text whose links into the article follow their translated headings.
 *
 * All or nothing: where one address is written so that its place is not sure, none is changed, and the links stay dead.
 *
 * @returns nothing where no link has to change, or one cannot
 */
export function relink(extraction: MarkdownExtraction, built: string): string | undefined {
  if (!linkAddresses(extraction.tree).some(({url}) => fragmentOf(url) !== undefined)) return undefined
  const tree = parseBuilt(extraction, built)
  const follow = followHeadings(anchorsIn(extraction.tree), anchorsIn(tree))
  const base = bomLength(built)
  const splices: Splice[] = []
  for (const node of nodesIn(tree)) {
    for (const {url, range} of addressesOf(node, built.slice(base))) {
      const text = follow(url)
      if (text === url) continue
      if (range === undefined) return undefined
      splices.push({start: range.start + base, end: range.end + base, text})
    }
  }
  return splices.length === 0 ? undefined : spliceRange(built, {start: 0, end: built.length}, inOrder(splices))
}

/** The same addresses as `linkAddresses` names, of one node. */
function addressesOf(node: Nodes, text: string): Written[] {
  if (node.type === 'link' || node.type === 'definition') return [{url: node.url, range: destination(node, text)}]
  const start = node.position?.start.offset ?? 0
  if (node.type === 'html') {
    const map = lineMap(text.slice(start, node.position?.end.offset), node.value)
    return attributesOf(node.value, htmlLinks).map(({value, range}) => {
      const own = map && {start: start + map(range.start), end: start + map(range.end)}
      return {url: value, range: own && sure(own, value, text)}
    })
  }
  return jsxAttributes(node, jsxLinks).map(({index, value}) => {
    const attribute = 'attributes' in node && Array.isArray(node.attributes) ? node.attributes[index] : undefined
    const from = attribute?.position?.start.offset
    const at = from === undefined ? -1 : text.indexOf(value, from)
    return {url: value, range: at < 0 ? undefined : {start: at, end: at + value.length}}
  })
}

/** Where the address of a link or a definition stands: behind its label, in angle brackets or not. */
function destination(node: Extract<Nodes, {type: 'link' | 'definition'}>, text: string): Range | undefined {
  const begin = node.type === 'link' ? partRanges(node).label?.end : node.position?.start.offset
  if (begin === undefined) return undefined
  const before = node.type === 'link' ? /\]\([ \t\r\n>]*<?/y : /\[(?:[^\]\\]|\\.){1,999}\]:[ \t\r\n>]*<?/y
  before.lastIndex = begin
  const match = before.exec(text)
  if (match === null) return undefined
  const start = begin + match[0].length
  const raw = /[^ \t\r\n<>()]+/y
  raw.lastIndex = start
  const found = raw.exec(text)?.[0]
  return found === undefined ? undefined : sure({start, end: start + found.length}, node.url, text)
}

/** The range, if what stands there is the address but for escapes. */
function sure(range: Range, url: string, text: string): Range | undefined {
  const raw = text.slice(range.start, range.end)
  return raw.replace(/\\([!-/:-@[-`{-~])/g, '$1') === url ? range : undefined
}
