import {escapeAttribute, escapeText} from '../xml/serialize.ts'
import type {XmlPiece} from '../xml/stream.ts'

/** Elements that hold elements only: between these stands nothing but indentation. */
const holders: ReadonlySet<string> = new Set(['tu', 'tuv', 'header', 'ude'])

/** A piece as XML on one line, with all that it holds: what `streamXml` reads as the same piece, but for indentation. */
export function writePiece(piece: XmlPiece): string {
  // Only text has line feeds: attributes have references for them.
  return written(piece).replaceAll('\n', '&#xA;')
}

function written({name, attributes, children}: XmlPiece): string {
  let text = `<${name}`
  for (const [attribute, value] of Object.entries(attributes)) text += ` ${attribute}="${escapeAttribute(value)}"`
  if (children.length === 0) return `${text}/>`
  const holds = holders.has(name)
  text += '>'
  for (const child of children) {
    if (typeof child !== 'string') text += written(child)
    else if (!holds) text += escapeText(child)
  }
  return `${text}</${name}>`
}
