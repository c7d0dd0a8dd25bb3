import {streamXml, type XmlPiece} from '../xml/stream.ts'

/**
 * The header of a TMX of any tool and any size, and then its units, one after the other: what is held is one of them.
 * Nothing in it is looked up anywhere: a declaration that names a DTD is let through, one that defines anything is not.
 *
 * @param chunks the decoded file in pieces of any length
 * @throws `Failure` (unreadable) where the file is damaged, after what stands before the fault: those of `streamXml`
 */
export function streamTmx(chunks: Iterable<string>, path: string): Generator<XmlPiece> {
  return streamXml(chunks, path, {through: ['tmx', 'body'], isAllowed})
}

/** The root and where its DTD is; no more. */
const declaration =
  /^<!DOCTYPE\s+tmx\s*(?:(?:SYSTEM|PUBLIC\s+(?:"[^"<>[]*"|'[^'<>[]*'))\s*(?:"[^"<>[]*"|'[^'<>[]*')\s*)?>$/i

function isAllowed(doctype: string): boolean {
  return doctype.length < 1000 && declaration.test(doctype)
}
