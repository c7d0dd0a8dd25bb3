/** How much text is gathered into one piece, in UTF-16 code units. */
const most = 256 * 1024

/** Short texts as pieces that are worth a write each. */
export function* inPieces(texts: Iterable<string>): Generator<string> {
  let piece = ''
  for (const text of texts) {
    piece += text
    if (piece.length < most) continue
    yield piece
    piece = ''
  }
  if (piece !== '') yield piece
}
