/** A line of plain text taken apart; the parts and the line ending together are the line. */
export interface Line {
  /** UTF-16 offset of the line in the text. */
  readonly start: number
  /** Indentation and bullets: skeleton. */
  readonly prefix: string
  readonly content: string
  /** White space and a mark behind the text: skeleton. */
  readonly suffix: string
  /** `\n`, `\r\n`, `\r`, or nothing at the end of the text. */
  readonly ending: string
}

/** Bullets that need no space behind them, and those that without one are part of the text (`-5 °C`, `*viktig*`). */
const prefixPattern = /^[ \t]*(?:(?:[•‣◦▪●○■□◆◇▶►▼▲✓✔✗✘☐☑→・※][ \t]*)|(?:[-*+–—](?:[ \t]+|(?=[✓✔✗✘]))))*/

/**
 * What a copied page leaves behind its headings: the arrow of a box that opens. It is looked for from the end: a pattern
 * would begin anew at each of a thousand spaces.
 */
function suffixOf(text: string): string {
  const beforeSpace = spaceStart(text, text.length)
  const isArrow = beforeSpace > 0 && '▼▲▶►'.includes(text.charAt(beforeSpace - 1))
  return text.slice(isArrow ? spaceStart(text, beforeSpace - 1) : beforeSpace)
}

/** Where the spaces and tabs begin that end at an offset. */
function spaceStart(text: string, end: number): number {
  let start = end
  while (start > 0 && (text[start - 1] === ' ' || text[start - 1] === '\t')) start--
  return start
}

/**
 * The lines of a plain text.
 *
 *     "- ✓Lyd: fottrinn▼⏎" → prefix "- ✓", content "Lyd: fottrinn", suffix "▼", ending "⏎"
 */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  const bom = text.startsWith('\uFEFF') ? 1 : 0
  let start = 0
  for (const match of text.matchAll(/([^\r\n]*)(\r\n|\n|\r|$)/g)) {
    const [whole, raw, ending] = match
    if (whole === '' && match.index >= text.length && lines.length > 0 && lines.at(-1)!.ending === '') break
    const skipped = start === 0 ? bom : 0
    const prefix = raw!.slice(0, skipped) + prefixPattern.exec(raw!.slice(skipped))![0]
    const rest = raw!.slice(prefix.length)
    const suffix = suffixOf(rest)
    lines.push({start, prefix, content: rest.slice(0, rest.length - suffix.length), suffix, ending: ending!})
    start += whole.length
    if (ending === '') break
  }
  return lines
}
