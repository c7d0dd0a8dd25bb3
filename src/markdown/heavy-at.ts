/**
 * What a text may have before its parsing could take long. The parser's time grows with the square of the marks of a
 * block, of nested lists and of braces in MDX, and with the cube of open containers; at these bounds no text that we
 * could think of took two seconds. Of 540 articles and manuals, three have more.
 */
export const lightBounds = {
  /** UTF-16 code units of an article, and of one of MDX, where an expression may go past blank lines. */
  length: 400_000,
  mdxLength: 50_000,
  lines: 10_000,
  /** UTF-16 code units between two blank lines. */
  block: 20_000,
  /** Characters of ASCII that could be markup, in the article and between two blank lines. */
  marks: 20_000,
  blockMarks: 2500,
  /** Columns in front of the mark of a list, and lines that have more; a level takes two to four. */
  indentation: 60,
  indented: 8,
  /** Openings of containers, `:::note`; whether they are closed is for the parser to know. */
  containers: 60,
  /** Braces of an article of MDX. */
  braces: 600
} as const

const [ordinary, mark, lineEnd, blank] = [0, 1, 2, 3]

/** The kind of each ASCII character. */
const kinds = Uint8Array.from({length: 128}, (_, code) => {
  const character = String.fromCharCode(code)
  if (character === '\n' || character === '\r') return lineEnd
  if (character === ' ' || character === '\t') return blank
  return /[!-/:-@[-`{-~]/.test(character) ? mark : ordinary
})

/** An opening of a container, wherever it stands. */
const opening = /:::(?=[^\s:])/g

/**
 * Where a text begins to be one whose parsing could take long, as an offset; nothing for almost every text. It is read
 * once and not understood: this costs less than a hundredth of its parsing.
 */
export function heavyAt(text: string, isMdx: boolean): number | undefined {
  if (text.length > (isMdx ? lightBounds.mdxLength : lightBounds.length)) return 0
  const containers = text.includes(':::') ? nthOf(text, opening, lightBounds.containers) : undefined
  const braces = isMdx ? nthOf(text, /[{}]/g, lightBounds.braces) : undefined
  return containers ?? braces ?? (text.length > lightBounds.lines ? heavyIn(text, 0, text.length) : heavyBlock(text))
}

/** A short text can only have heavy blocks, and a short block cannot be one: most text is not looked at. */
function heavyBlock(text: string): number | undefined {
  for (let start = 0; text.length - start > lightBounds.blockMarks; ) {
    const gap = text.indexOf('\n\n', start)
    const end = gap < 0 ? text.length : gap
    const heavy = end - start > lightBounds.blockMarks ? heavyIn(text, start, end) : undefined
    if (heavy !== undefined) return heavy
    start = end + 2
  }
  return undefined
}

/** Where the first block begins that passes a bound. */
function heavyIn(text: string, from: number, to: number): number | undefined {
  let [lines, marks, blockMarks, start, indentation, indented] = [0, 0, 0, from, 0, 0]
  let isBlankLine = true
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    const kind = code < 128 ? kinds[code]! : ordinary
    if (kind === lineEnd) {
      if (++lines > lightBounds.lines) return from
      if (isBlankLine) [start, blockMarks] = [at + 1, 0]
      else if (at - start > lightBounds.block) return start
      isBlankLine = true
      indentation = 0
    } else if (kind === blank) {
      if (isBlankLine) indentation += code === 9 ? 4 : 1
    } else {
      if (isBlankLine && indentation > lightBounds.indentation && beginsItem(text, at, code)) {
        if (++indented > lightBounds.indented) return start
      }
      isBlankLine = false
      if (kind === mark && (++blockMarks > lightBounds.blockMarks || ++marks > lightBounds.marks)) return start
    }
  }
  return to - start > lightBounds.block ? start : undefined
}

/** `- `, `* `, `+ `, or a digit: the mark of a list, as far as a line of drawn characters is none. */
function beginsItem(text: string, at: number, code: number): boolean {
  const isDigit = code >= 48 && code <= 57
  return isDigit || ((code === 42 || code === 43 || code === 45) && ' \t\r\n'.includes(text.charAt(at + 1)))
}

/** Where the pattern is found once more than `most` times. */
function nthOf(text: string, pattern: RegExp, most: number): number | undefined {
  let count = 0
  for (const {index} of text.matchAll(pattern)) if (++count > most) return index
  return undefined
}
