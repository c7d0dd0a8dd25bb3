/** A line of a variant and one of its build, cut to where they part. Empty where one has nothing. */
export interface ShownDifference {
  /** How many lines of the variant's stand before it. */
  readonly skipped: number
  readonly variant: string
  readonly built: string
}

/** How much is shown before the place, and in all, in characters as a person counts them. */
const [before, most] = [20, 60]

/** In UTF-16 code units, of any characters that people write. */
const enough = 1000

/** A character as a person counts them: with its marks, and a family of emoji is one. */
const graphemes = new Intl.Segmenter(undefined, {granularity: 'grapheme'})

/** What looks like a space, or like nothing, and is something else; and marks that are written by themselves. */
const lookalike = /[[\p{Z}\p{Cf}\p{M}]--[ ]]/gv

/**
 * The first lines that differ, blank ones left out, with the text around the first difference; lines that only look the
 * same have their signs written as code points.
 *
 *     … välj Konto och tryck på Avsluta.  …              … 49\u00a0kr om året
 *     … välj Profil och tryck på Avsluta. …              … 49 kr om året
 */
export function showDifference(ours: readonly string[], theirs: readonly string[]): ShownDifference {
  const [one, other] = [ours, theirs].map((lines) => lines.map((line) => line.trimEnd()).filter((line) => line !== ''))
  let at = 0
  while (at < one!.length && at < other!.length && one![at] === other![at]) at++
  const [left = '', right = ''] = [one![at], other![at]]
  const write = looks(left) === looks(right) ? revealed : (text: string): string => text
  const start = startOf(left, right)
  const cut = (text: string, lines: readonly string[]): string =>
    text === '' ? '' : excerpt(write(text.slice(0, start)), write(text.slice(start)), lines.length > at + 1)
  return {skipped: lineOf(ours, at), variant: cut(left, one!), built: cut(right, other!)}
}

/** Where the excerpt begins to differ: at the beginning of a character. */
function startOf(left: string, right: string): number {
  let shared = 0
  while (shared < left.length && left[shared] === right[shared]) shared++
  const starts = [left, right].map((text) => graphemes.segment(text).containing(shared)?.index ?? shared)
  return Math.min(...starts)
}

function excerpt(shared: string, rest: string, goesOn: boolean): string {
  // A line may be a whole page: no more of it is taken apart than can be shown.
  const [near, next] = [shared.slice(-enough), rest.slice(0, enough)]
  const [front, back] = [near, next].map((text) => Array.from(graphemes.segment(text), ({segment}) => segment))
  const all = [...front!, ...back!]
  // Where it fits, from its beginning: nothing is easier to find in a file.
  const fits = all.length <= most && near.length === shared.length
  const from = fits ? 0 : wordStart(front!)
  const shown = all.slice(from, from + most)
  const isCut = from + most < all.length || next.length < rest.length
  return `${from > 0 ? '…' : ''}${shown.join('')}${isCut ? '…' : goesOn ? ' …' : ''}`
}

/** The first word that begins in the part that is shown, or one that ends there; without spaces, any character. */
function wordStart(front: readonly string[]): number {
  const from = Math.max(0, front.length - before)
  if (from === 0) return 0
  const next = front.indexOf(' ', from - 1)
  if (next >= 0 && next < front.length - 1) return next + 1
  const last = front.lastIndexOf(' ', from)
  return last >= 0 && from - last < before ? last + 1 : from
}

/** The line of a number among those that are not blank. */
function lineOf(lines: readonly string[], number: number): number {
  const full = lines.flatMap((line, at) => (line.trimEnd() === '' ? [] : [at]))
  return full[number] ?? 0
}

function looks(text: string): string {
  return text.normalize('NFC').replace(lookalike, (sign) => (/\p{Cf}/u.test(sign) ? '' : ' '))
}

function revealed(text: string): string {
  return text.replace(lookalike, (sign) => `\\u{${sign.codePointAt(0)!.toString(16)}}`)
}
