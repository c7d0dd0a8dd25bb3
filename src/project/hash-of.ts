import {createHash, hash} from 'node:crypto'

/** The name of a file's content: 132 bits of SHA-256, the same for a text and for its bytes in UTF-8. */
export function hashOf(content: string | Uint8Array): string {
  return hash('sha256', content, 'base64url').slice(0, 22)
}

/**
 * `hashOf` of a file of any size.
 *
 * @param next gives the next piece, which is good until the one after it is asked for
 * @param full the size of a piece that is not the last
 */
export function hashOfPieces(next: () => Uint8Array, full: number): string {
  let piece = next()
  if (piece.length < full) return hashOf(piece)
  const whole = createHash('sha256')
  for (; piece.length === full; piece = next()) whole.update(piece)
  return whole.update(piece).digest('base64url').slice(0, 22)
}
