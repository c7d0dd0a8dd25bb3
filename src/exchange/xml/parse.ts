import {SaxesParser} from 'saxes'
import {Failure} from '../../model/failure.ts'
import {type LimitName, limits} from '../limits.ts'
import {refuseConflicts} from './conflict.ts'
import {explainFault} from './explain-fault.ts'
import type {XmlAttribute, XmlDocument, XmlElement, XmlNode} from './node.ts'
import {readProlog} from './prolog.ts'
import {isWide} from './white-space.ts'

export interface ParseOptions {
  /** The document type declarations that are let through, letter by letter; every other is refused unread. */
  readonly doctypes?: readonly string[]
  /** The limit of elements that holds for this kind of file. */
  readonly elements?: 'elements' | 'segmentElements'
}

/**
 * Parse XML of a stranger: namespaces resolved, no document type, no entities but the five, limits on everything.
 * `text` is the decoded file; the encoding that its declaration names is not looked at.
 *
 * @throws `Failure` (unreadable) `conflict-markers`, `xml-doctype`, `xml-limit`, `xml-malformed` or
 *   what `explainFault` makes of that, with line and column
 */
export function parseXml(text: string, path: string, options: ParseOptions = {}): XmlDocument {
  const content = text.startsWith('\uFEFF') ? text.slice(1) : text
  const places = lineStarts(content)
  const fail = (code: string, at: number, values: Record<string, string | number> = {}): never => {
    throw new Failure('unreadable', code, values, {path, ...places(at)})
  }
  const withinSpace = (value: string, at: number): void => {
    if (isWide(value)) fail('xml-limit', at, {limit: 'whiteSpace', most: limits.whiteSpace})
  }
  const within = (limit: LimitName, actual: number, at: number): void => {
    if (actual > limits[limit]) fail('xml-limit', at, {limit, most: limits[limit]})
  }
  within('length', content.length, 0)
  refuseConflicts(content, path)
  const {doctype, at} = readProlog(content)
  if (doctype !== undefined && !options.doctypes?.includes(doctype)) fail('xml-doctype', at)

  const before: XmlNode[] = []
  const after: XmlNode[] = []
  const open: {element: XmlElement; children: XmlNode[]}[] = []
  let root: XmlElement | undefined
  let elements = 0
  let start = 0
  const parser = new SaxesParser({xmlns: true, defaultXMLVersion: '1.0', forceXMLVersion: true})
  const here = (): number => parser.position
  const add = (node: XmlNode): void => {
    const list = open.at(-1)?.children ?? (root === undefined ? before : after)
    list.push(node)
  }
  parser.on('error', (error) => {
    const isOpen = (name: string): boolean => open.some(({element}) => element.name === name)
    const state = {content, at: here(), open: open.at(-1)?.element, closed, isOpen}
    const {code, at, values} = explainFault(reasonOf(error), state)
    fail(code, at, values)
  })
  parser.on('opentagstart', () => {
    // The parser is one character past the name, and a name holds no "<".
    start = content.lastIndexOf('<', here() - 2)
    within('depth', open.length + 1, start)
    within(options.elements ?? 'elements', ++elements, start)
  })
  let attributes = 0
  parser.on('attribute', ({value}) => {
    within('attributes', ++attributes, start)
    within('text', value.length, start)
    withinSpace(value, start)
  })
  parser.on('opentag', (tag) => {
    attributes = 0
    const children: XmlNode[] = []
    const element: XmlElement = {
      kind: 'element',
      name: tag.name,
      local: tag.local,
      uri: tag.uri,
      attributes: Object.values(tag.attributes).map(
        ({name, local, uri, value}): XmlAttribute => ({name, local, uri, value})
      ),
      children,
      ...places(start)
    }
    if (open.length === 0) root = element
    else add(element)
    open.push({element, children})
  })
  let closed: XmlElement | undefined
  parser.on('closetag', () => {
    closed = open.pop()?.element
  })
  parser.on('text', (value) => {
    within('text', value.length, here())
    withinSpace(value, here())
    if (open.length > 0) add({kind: 'text', text: value})
  })
  parser.on('cdata', (value) => {
    within('text', value.length, here())
    withinSpace(value, here())
    add({kind: 'text', text: value, cdata: true})
  })
  parser.on('comment', (value) => {
    within('text', value.length, here())
    add({kind: 'comment', text: value})
  })
  parser.on('processinginstruction', ({target, body}) => add({kind: 'instruction', target, text: body}))
  parser.write(content).close()
  if (root === undefined) return fail('xml-malformed', content.length, {reason: 'document must contain a root element'})
  return {before, root, after, ...(doctype === undefined ? {} : {doctype})}
}

/** Saxes puts the place first, which the failure has already. */
function reasonOf(error: Error): string {
  return error.message.replace(/^(?:[^:]*:)?\d+:\d+: /, '').replace(/\.$/, '')
}

/** Line and column of offsets that grow, without walking the text for each. */
function lineStarts(text: string): (offset: number) => {line: number; column: number} {
  const starts = [0]
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length)
  return (offset) => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (starts[middle]! <= offset) low = middle
      else high = middle - 1
    }
    return {line: low + 1, column: offset - starts[low]! + 1}
  }
}
