/**
 * What stands before the root element, found without a parser: so that a document type declaration, which can define
 * entities, is met before anything interprets it.
 *
 *     <?xml version="1.0"?> <!-- … --> <!DOCTYPE tmx SYSTEM "tmx14.dtd"> <tmx …
 *                                      └────────────doctype────────────┘
 */
export interface Prolog {
  /** The declaration from `<!DOCTYPE` to its `>`, or to the end of the text where it does not end plainly. */
  readonly doctype?: string
  /** UTF-16 offset of the declaration. */
  readonly at: number
}

/** The declaration of a text, if it has one; a text without one is left to the parser. */
export function readProlog(text: string): Prolog {
  let at = text.startsWith('\uFEFF') ? 1 : 0
  for (;;) {
    while (at < text.length && ' \t\r\n'.includes(text[at]!)) at++
    const end = skipped(text, at)
    if (end === undefined) break
    at = end
  }
  if (!/^<!doctype/i.test(text.slice(at, at + 9))) return {at}
  const end = text.indexOf('>', at)
  return {doctype: text.slice(at, end === -1 ? undefined : end + 1), at}
}

/** The end of the comment or instruction that begins at an offset. */
function skipped(text: string, at: number): number | undefined {
  for (const [open, close] of [
    ['<!--', '-->'],
    ['<?', '?>']
  ] as const) {
    if (!text.startsWith(open, at)) continue
    const end = text.indexOf(close, at + open.length)
    return end === -1 ? undefined : end + close.length
  }
  return undefined
}
