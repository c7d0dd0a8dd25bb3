import {codeCharacter} from '../model/run.ts'
import {reach, type Stop} from './stop.ts'

/**
 * Whether the standalone code at an offset belongs to the sentence that ends before it: a footnote's sign, a line break.
 *
 * @param apart whether white space stands between the sentence and the code
 */
export type Attached = (offset: number, apart: boolean) => boolean

/** What is seen on the way through a text: an address, a bracket, an empty line, or marks that may end a sentence. */
const seen =
  /(?<address>(?:https?:\/\/|www\.)[!-~]+)|(?<bracket>[()[\]（）［］【】〔〕「」『』])|(?<empty>(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)|\u2029)|(?<marks>[\p{Sentence_Terminal}…‥]+(?:[ \u00A0][.!?](?!\S))*)/gu

const closing: Readonly<Record<string, string>> = {
  ')': '(',
  ']': '[',
  '）': '（',
  '］': '［',
  '】': '【',
  '〕': '〔',
  '」': '「',
  '』': '『'
}

const quotationMarks = new Set(['「', '『'])

/** A bracket that is further away than this from its partner is no reason to keep a text in one piece. */
const parenthesisReach = 200
/** Beyond this no opening bracket is looked for, so that a thousand unclosed ones cost nothing. */
const farthest = 400

interface OpenBracket {
  readonly bracket: string
  readonly offset: number
  /** How many breaks came before it. */
  readonly first: number
}

/** Emoji in a row, with what joins them and colours their skin. */
const pictures = '(?:\\p{Extended_Pictographic}(?:\\uFE0F|\\u200D|[\\u{1F3FB}-\\u{1F3FF}])*)+'

/**
 * What belongs to the sentence that ends before it, matched again and again after the marks. A quotation mark that may
 * open as well as close is read by what follows: an opening one sticks to a word.
 */
const tail = [
  /\p{Pe}/uy,
  /[”’»]/uy,
  /["'“‘«‹›](?![\p{L}\p{N}\uFFFC])/uy,
  // A closing mark set apart: « Nei! »
  /[ \u00A0\u202F][»”›](?=\s|$)/uy,
  // Footnote signs written as text.
  / ?(?:\[\d{1,3}\])+(?=\s|$)|(?:\[\d{1,3}\])+|[¹²³⁰⁴-⁹]+/uy,
  // Smileys, attached or apart.
  new RegExp(pictures, 'uy'),
  / ?[:;]-?[)(DPp](?=\s|$)/uy
]
const picturesApart = new RegExp(`[ \\u00A0]${pictures}(?=\\s|$)`, 'uy')
const tailAndPictures = [...tail, picturesApart]
/** Nothing of a tail: most stops are followed by a space and a letter. */
const plain = /^ ?[\p{L}\p{N}]/u
const space = /\s*/uy
const begunBefore = /[\p{Sentence_Terminal}…][\p{Pe}\p{Pf}"']*\s*$/u

/** Marks, brackets and empty lines in reading order; an empty line is a plain offset. */
export type Break = Stop | {readonly empty: number}

/**
 * Everything in a text that may end a sentence, in one pass: addresses hold none, and brackets tell which ones are inside.
 *
 * @param quotation how far apart 「 and 」 may be for what they hold to stay one piece
 */
export function findStops(text: string, attached: Attached, quotation: number): Break[] {
  const breaks: Break[] = []
  const open: OpenBracket[] = []
  const picturesLead = /^\p{Extended_Pictographic}/u.test(text)
  seen.lastIndex = 0
  for (let match = seen.exec(text); match !== null; match = seen.exec(text)) {
    const {address, bracket, empty} = match.groups!
    if (address !== undefined) {
      seen.lastIndex -= /[.!?,;:)'"\]]*$/.exec(address)![0].length
    } else if (empty !== undefined) {
      open.length = 0
      breaks.push({empty: match.index})
    } else if (bracket === undefined) {
      breaks.push(readStop(text, match.index, match[0], attached, picturesLead))
    } else {
      const opener = closing[bracket]
      if (opener === undefined) open.push({bracket, offset: match.index, first: breaks.length})
      else {
        const one = close(open, opener, match.index - farthest)
        if (one === undefined) continue
        const apart = match.index - one.offset
        if (quotationMarks.has(opener)) {
          // The stop before 」 is judged by what follows: 「できます。」と
          if (apart <= quotation) markInside(breaks, one.first, match.index)
        } else if (apart <= parenthesisReach && begunInside(text, one.offset)) markInside(breaks, one.first, Infinity)
      }
    }
  }
  return breaks
}

/** The opening bracket of a pair, taken off the open ones with all that were left open inside it. */
function close(open: OpenBracket[], opener: string, from: number): OpenBracket | undefined {
  for (let at = open.length - 1; at >= 0 && open[at]!.offset >= from; at--) {
    if (open[at]!.bracket !== opener) continue
    const found = open[at]
    open.length = at
    return found
  }
  return undefined
}

/** Whether a bracket opens in the middle of a sentence: not at the start, nor after a stop. */
function begunInside(text: string, offset: number): boolean {
  return offset > 0 && !begunBefore.test(text.slice(Math.max(0, offset - 8), offset))
}

function markInside(breaks: Break[], first: number, end: number): void {
  for (let index = first; index < breaks.length; index++) {
    const stop = breaks[index]!
    if ('marks' in stop && !stop.inside && stop.end <= end) breaks[index] = {...stop, inside: true}
  }
}

function readStop(text: string, start: number, marks: string, attached: Attached, picturesLead: boolean): Stop {
  const after = start + marks.length
  const end = tailEnd(text, after, attached, picturesLead ? tail : tailAndPictures)
  const next = spaceEnd(text, end)
  return {
    marks,
    start,
    end,
    next,
    closers: text.slice(after, end),
    gap: text.slice(end, next),
    before: text.slice(Math.max(0, start - reach), start),
    after: text.slice(next, next + reach),
    inside: false
  }
}

function tailEnd(text: string, offset: number, attached: Attached, patterns: readonly RegExp[]): number {
  let end = offset
  for (let from = -1; from < end && !plain.test(text.slice(end, end + 2)); ) {
    from = end
    const code = spaceEnd(text, end)
    if (text[code] === codeCharacter && attached(code, code > end)) end = code + 1
    for (const pattern of patterns) {
      pattern.lastIndex = end
      if (pattern.test(text)) end = pattern.lastIndex
    }
  }
  return end
}

function spaceEnd(text: string, offset: number): number {
  space.lastIndex = offset
  space.test(text)
  return space.lastIndex
}
