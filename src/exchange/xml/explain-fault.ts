import type {XmlElement} from './node.ts'

/** An element, and the line of its `<`. */
type Named = Pick<XmlElement, 'name' | 'line'>

/** Where a parser stands when it finds a fault. */
export interface FaultState {
  readonly content: string
  /** The offset up to which it has read. */
  readonly at: number
  /** The innermost element that is open. */
  readonly open: Named | undefined
  /** The one that was closed last. */
  readonly closed: Named | undefined
  /** Whether an element of the name is open, `closed` aside. */
  isOpen(name: string): boolean
}

export interface Fault {
  readonly code: string
  /** An offset into the content. */
  readonly at: number
  readonly values: Record<string, string | number>
}

/** What people do to XML in a text editor, strictest first; each sees what the parser said and where it stood. */
const rows: readonly ((reason: string, state: FaultState) => Fault | undefined)[] = [
  (reason, {content, at}) => {
    if (!/entity name|undefined entity|unexpected end|^unclosed tag/.test(reason)) return undefined
    // The parser takes all up to the next ";" for the name of an entity; the fault is the first "&" after the one before.
    const isEnd = !reason.includes('entity')
    const start = content.indexOf('&', content.lastIndexOf(';', isEnd ? content.length : at - 2) + 1)
    const name = start < 0 ? '' : /^&[\p{L}\d_.:-]*;?/u.exec(content.slice(start, start + 80))![0]
    // Behind a file that was cut off in the middle of an entity there is no tag any more.
    if (start < 0 || (isEnd && !/[<>]/.test(content.slice(start)))) return undefined
    if (name.endsWith(';')) return {code: 'xml-entity', at: start, values: {found: name, write: '&amp;'}}
    return {code: 'xml-unescaped', at: start, values: {found: '&', write: '&amp;'}}
  },
  (reason, {content, at, open}) => {
    if (!/^disallowed character in tag name/.test(reason) || open === undefined) return undefined
    return {code: 'xml-unescaped', at: content.lastIndexOf('<', at - 1), values: {found: '<', write: '&lt;'}}
  },
  (reason, {content, at, closed, isOpen}) => {
    if (reason !== 'unexpected close tag' || closed === undefined) return undefined
    const start = content.lastIndexOf('</', at - 1)
    const found = content.slice(start + 2, at).replace(/[ \t\r\n]*>.*$/, '')
    // Where nobody opened what is closed, it is not the innermost element that is wrong: a line went missing above.
    return {
      code: isOpen(found) ? 'xml-unclosed' : 'xml-unopened',
      at: start,
      values: {name: closed.name, opened: closed.line, found}
    }
  },
  (reason, {content, open}) => {
    if (!/^(?:unclosed tag|unexpected end|document must contain a root)/.test(reason)) return undefined
    const name = open?.name ?? /<([^ \t\r\n<>/!?]+)[^<>]*$/.exec(content.slice(-1000))?.[1]
    if (name === undefined) return undefined
    return {code: 'xml-cut-off', at: content.length, values: {name, opened: open?.line ?? 1}}
  }
]

/** What is wrong with XML that cannot be parsed, in terms of what to mend where that is known. */
export function explainFault(reason: string, state: FaultState): Fault {
  for (const row of rows) {
    const fault = row(reason, state)
    if (fault !== undefined) return fault
  }
  return {code: 'xml-malformed', at: state.at, values: {reason}}
}
