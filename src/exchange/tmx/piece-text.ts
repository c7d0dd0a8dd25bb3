import type {XmlPiece} from '../xml/stream.ts'

/** All text in a piece. */
export function pieceText({children}: XmlPiece): string {
  if (children.length === 1 && typeof children[0] === 'string') return children[0]
  return children.map((child) => (typeof child === 'string' ? child : pieceText(child))).join('')
}
