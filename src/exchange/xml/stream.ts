import {SaxesParser} from 'saxes'
import {Failure} from '../../model/failure.ts'
import {type LimitName, limits} from '../limits.ts'
import {marker} from './conflict.ts'
import {explainFault} from './explain-fault.ts'
import {readProlog} from './prolog.ts'
import {isWide} from './white-space.ts'

/** An element of a long document, with names as they are written: what is read by the million has no namespaces. */
export interface XmlPiece {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlPiece | string)[]
  /** Of its `<`, 1-based. */
  readonly line: number
}

export interface StreamOptions {
  /** The elements that hold the others, from the root: each of their children is handed out by itself. */
  readonly through: readonly string[]
  /** Whether a document type declaration is let through; every other is refused unread. */
  readonly isAllowed: (doctype: string) => boolean
}

interface Open extends XmlPiece {
  readonly children: (XmlPiece | string)[]
}

/**
 * The children of `through` in a document of any size, one after the other: no more is held than one of them, and no
 * more read than is asked for. What is whole before a fault is handed out before the fault is thrown.
 *
 * @param chunks the decoded file in pieces of any length
 * @throws `Failure` (unreadable): those of `parseXml`, and `tmx-layout` where the root is another or `through` is missing
 */
export function* streamXml(chunks: Iterable<string>, path: string, options: StreamOptions): Generator<XmlPiece> {
  const {through} = options
  const open: Open[] = []
  let ready: XmlPiece[] = []
  /** Those of `through` that are open. */
  const holders: {name: string; line: number}[] = []
  let reached = 0
  let startLine = 1
  let closed: Pick<XmlPiece, 'name' | 'line'> | undefined
  let elements = 0
  /** Where the last thing ended that the parser handed over, and where the piece began that is being read. */
  let lastEnd = 0
  let pieceStart = 0
  /** The last chunks with where they begin, for what has to be looked at again when there is a fault. */
  let recent: {readonly text: string; readonly at: number; readonly line: number; readonly column: number}[] = []

  // With more than seven handlers the parser's object is a slow one to V8, and all of it takes six times as long.
  const parser = new SaxesParser({xmlns: false, defaultXMLVersion: '1.0', forceXMLVersion: true})
  const fail = (code: string, at: number, values: Record<string, string | number> = {}): never => {
    const from = recent[0] ?? {at: 0, line: 1, column: 1}
    throw new Failure('unreadable', code, values, {path, ...pointFrom(from, textOf(recent), at - from.at)})
  }
  const within = (limit: LimitName, actual: number): void => {
    if (actual > limits[limit]) fail('xml-limit', parser.position, {limit, most: limits[limit]})
  }
  const checkText = (value: string): void => {
    lastEnd = parser.position
    within('text', value.length)
    if (isWide(value)) fail('xml-limit', parser.position, {limit: 'whiteSpace', most: limits.whiteSpace})
  }
  const addText = (value: string): void => {
    checkText(value)
    const parent = open.at(-1)
    if (parent !== undefined) parent.children.push(value)
    // Between the pieces is white space, and what git left there of a conflict that was resolved by half.
    else if (marker.test(value))
      fail('conflict-markers', parser.position - value.length + value.search(marker) - 1, {
        marker: marker.exec(value)![0]
      })
  }

  parser.on('error', (error) => {
    const content = textOf(recent)
    const from = recent[0]?.at ?? 0
    const at = parser.position - from
    // All that git writes into a file begins with this.
    const begun = /(?:^|[\r\n])(?:<{7} [^\r\n]*|<{2,7})$/.exec(content.slice(0, at + '<<<<< '.length))
    if (begun !== null) fail('conflict-markers', from + content.indexOf('<', begun.index), {marker: '<<<<<<<'})
    const reason = error.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')
    const isOpen = (name: string): boolean => [...holders, ...open].some((each) => each.name === name)
    const fault = explainFault(reason, {content, at, open: open.at(-1) ?? holders.at(-1), closed, isOpen})
    fail(fault.code, from + fault.at, fault.values)
  })
  parser.on('opentagstart', ({name}) => {
    lastEnd = parser.position
    startLine = parser.line
    within('depth', holders.length + open.length + 1)
    if (open.length > 0) within('segmentElements', ++elements)
    else if (holders.length === 0 && name !== through[0])
      fail('tmx-layout', parser.position - name.length - 2, {element: name})
    else {
      elements = 0
      pieceStart = parser.position
    }
  })
  parser.on('opentag', ({name, attributes: given}) => {
    lastEnd = parser.position
    let attributes = 0
    for (const attribute in given) {
      within('attributes', ++attributes)
      checkText(given[attribute]!)
    }
    if (open.length === 0 && name === through[holders.length]) {
      if (reached > holders.length) fail('tmx-layout', parser.position - name.length - 2, {element: name})
      holders.push({name, line: startLine})
      reached = Math.max(reached, holders.length)
    } else open.push({name, attributes: given, children: [], line: startLine})
  })
  parser.on('closetag', () => {
    lastEnd = parser.position
    const piece = open.pop()
    closed = piece ?? holders.pop()
    if (piece === undefined) return
    if (open.length > 0) open.at(-1)!.children.push(piece)
    else ready.push(piece)
  })
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('comment', checkText)

  const feed = (text: string | null): unknown => {
    try {
      if (text === null) parser.close()
      else parser.write(text)
      return undefined
    } catch (fault) {
      return fault
    }
  }
  for (const each of afterProlog(wholeCharacters(chunks), path, options)) {
    recent.push({text: each, at: parser.position, line: parser.line, column: parser.columnIndex + 1})
    if (recent.length > 2 && lengthOf(recent.slice(1, -1)) >= shown) recent = recent.slice(1)
    let fault = feed(each)
    const found = ready
    ready = []
    yield* found
    fault ??= attempt(() => {
      // A text or a unit without an end would be held without an end.
      within('text', Math.max(0, parser.position - lastEnd - each.length))
      if (open.length > 0) within('unit', parser.position - pieceStart)
    })
    if (fault !== undefined) throw fault
  }
  const fault = feed(null)
  if (fault !== undefined) throw fault
  if (reached < through.length) fail('tmx-layout', 0, {element: through[reached - 1] ?? through[0]!})
}

/** How much before a fault is looked at, in UTF-16 code units. */
const shown = 4096

function textOf(chunks: readonly {readonly text: string}[]): string {
  return chunks.map(({text}) => text).join('')
}

function lengthOf(chunks: readonly {readonly text: string}[]): number {
  return chunks.reduce((sum, {text}) => sum + text.length, 0)
}

function attempt(work: () => void): unknown {
  try {
    work()
    return undefined
  } catch (fault) {
    return fault
  }
}

/** Chunks that end in no half of a character and no half of a line end, without a byte order mark. */
function* wholeCharacters(chunks: Iterable<string>): Generator<string> {
  let rest = ''
  let isFirst = true
  for (const each of chunks) {
    let text = rest + each
    if (isFirst && text.startsWith('\uFEFF')) text = text.slice(1)
    if (text === '') continue
    isFirst = false
    rest = /[\r\uD800-\uDBFF]$/.exec(text)?.[0] ?? ''
    if (text.length > rest.length) yield text.slice(0, text.length - rest.length)
  }
  if (rest !== '') yield rest
}

/** The chunks, the first long enough to hold all that stands before the root, once that is let through. */
function* afterProlog(chunks: Iterable<string>, path: string, {isAllowed}: StreamOptions): Generator<string> {
  let head = ''
  let isPast = false
  for (const each of chunks) {
    if (isPast) {
      yield each
      continue
    }
    head += each
    const {doctype, at} = readProlog(head)
    const isWhole = doctype === undefined ? at + longest < head.length && !opensMore(head, at) : doctype.endsWith('>')
    if (!isWhole && head.length < limits.text) continue
    refuse(head, doctype, at, path, isAllowed)
    isPast = true
    yield head
  }
  if (isPast) return
  const {doctype, at} = readProlog(head)
  refuse(head, doctype, at, path, isAllowed)
  yield head
}

/** As much as has to be there for a declaration to be told from a tag. */
const longest = '<!DOCTYPE'.length

/** Whether a comment or an instruction begins here whose end is yet to come. */
function opensMore(head: string, at: number): boolean {
  return head.startsWith('<!--', at) || head.startsWith('<?', at)
}

function refuse(
  head: string,
  doctype: string | undefined,
  at: number,
  path: string,
  isAllowed: (doctype: string) => boolean
): void {
  if (doctype === undefined || isAllowed(doctype)) return
  throw new Failure('unreadable', 'xml-doctype', {}, {path, ...pointFrom({line: 1, column: 1}, head, at)})
}

/** Line and column of an offset into a text that begins at a line and column. */
function pointFrom(
  {line, column}: {line: number; column: number},
  text: string,
  offset: number
): {line: number; column: number} {
  const lines = text.slice(0, Math.max(0, offset)).split(/\r\n|\n|\r/)
  const last = lines.at(-1)!.length
  return lines.length === 1 ? {line, column: column + last} : {line: line + lines.length - 1, column: last + 1}
}
