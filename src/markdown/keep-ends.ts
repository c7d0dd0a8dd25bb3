import {equalRuns, flatten, type Run, text} from '../model/run.ts'
import {softBreak} from '../model/soft-break.ts'
import type {Range} from '../model/unit.ts'
import {type Alignment, alignText} from './align-text.ts'
import type {InlinePlace} from './place.ts'

/** A target cut in three: the ends are the source's own characters, only the middle is written anew. */
export interface KeptEnds {
  readonly front: Kept
  readonly middle: readonly Run[]
  readonly back: Kept
}

/** An end that stays: where it stands in the article, and what it says. */
export interface Kept extends Range {
  readonly runs: readonly Run[]
}

/** After these a text may be cut: what stands in front of the cut cannot change how the rest is read. */
const cuttable = /[ \t。！？」』）]/

const white = /[ \t]/

/**
 * What a target shares with its source at both ends, so that a change of one sentence leaves the characters of the
 * others as they are: their line breaks, escapes and kinds of mark.
 *
 *     source  Ett \*a\*.⏎Två *b*.⏎Tre.      target  Ett *a*. TVÅ b. Tre.
 *             └──front───┘      └back┘              middle: "TVÅ b."
 */
export function keepEnds(article: string, place: InlinePlace, content: readonly Run[]): KeptEnds {
  const source = place.unit.runs
  const ranges = runRanges(place)
  const inner = contentRange(place)
  const same = (left: Run | undefined, right: Run | undefined): boolean => equalRuns([left!], [right!])
  const shorter = Math.min(source.length, content.length)
  let front = 0
  while (front < shorter && same(source[front], content[front])) front++
  let back = 0
  while (back < shorter - front && same(source.at(-1 - back), content.at(-1 - back))) back++
  const middle = content.slice(front, content.length - back)
  const frontRuns = content.slice(0, front)
  const backRuns = content.slice(content.length - back)
  let start = ranges[front - 1]?.end ?? inner.start
  let end = ranges[source.length - back]?.start ?? inner.end
  const alignmentOf = (index: number, value: string): Alignment | undefined =>
    alignText(article.slice(ranges[index]!.start, ranges[index]!.end), value)

  const index = source.length - back - 1
  const [first, last] = [source[front], source[index]]
  const opening = middle[0]
  const alone = middle.length === 1
  let taken = 0
  if (first?.kind === 'text' && opening?.kind === 'text') {
    const length = sharedFront(first.text, opening.text)
    const alignment = length > 0 ? alignmentOf(front, first.text) : undefined
    if (alignment) {
      const rest = opening.text.slice(length)
      const next = rest + flatten(middle.slice(1)) + flatten(backRuns)
      const cut = frontCut(alignment, first.text, length, next)
      start = ranges[front]!.start + cut.at
      taken = cut.length
      frontRuns.push(text(first.text.slice(0, taken)))
      middle[0] = text(opening.text.slice(taken))
    }
  }
  const ending = middle.at(-1)
  if (last?.kind === 'text' && ending?.kind === 'text' && index >= front) {
    const length = sharedBack(last.text.slice(index === front ? taken : 0), ending.text)
    const alignment = length > 0 ? alignmentOf(index, last.text) : undefined
    if (alignment) {
      const rest = ending.text.slice(0, ending.text.length - length)
      const before = (alone ? flatten(frontRuns) : flatten(middle.slice(0, -1))) + rest
      const cut = backCut(alignment, last.text, length, before)
      const at = ranges[index]!.start + cut.at
      if (at >= start) {
        end = at
        backRuns.unshift(text(last.text.slice(last.text.length - cut.length)))
        middle[middle.length - 1] = text(ending.text.slice(0, ending.text.length - cut.length))
      }
    }
  }
  return {
    front: {start: inner.start, end: start, runs: frontRuns},
    middle,
    back: {start: end, end: inner.end, runs: backRuns}
  }
}

interface Cut {
  /** Offset in the text's own characters. */
  readonly at: number
  /** How much of the text is kept. */
  readonly length: number
}

/** A line break in front of the cut stays with the front if it reads as before in front of the new text. */
function frontCut({starts, ends}: Alignment, value: string, length: number, next: string): Cut {
  const after = starts[length]
  if (after !== undefined && after > ends[length - 1]! && softBreak(value.slice(0, length), next) === '') {
    return {at: after, length}
  }
  const isBreak = ends[length - 1]! - starts[length - 1]! > 1 && value[length - 1] === ' '
  if (isBreak && softBreak(value.slice(0, length - 1), next) === '')
    return {at: starts[length - 1]!, length: length - 1}
  return {at: ends[length - 1]!, length}
}

/** The same for a line break behind the cut. White space in front of one would make it hard. */
function backCut({starts, ends}: Alignment, value: string, length: number, before: string): Cut {
  const from = value.length - length
  const behind = ends[from - 1]
  if (behind !== undefined && behind < starts[from]! && softBreak(before, value.slice(from)) === '') {
    return {at: behind, length}
  }
  const isBreak = ends[from]! - starts[from]! > 1 && value[from] === ' '
  if (isBreak && (white.test(before.at(-1) ?? '') || softBreak(before, value.slice(from + 1)) === '')) {
    return {at: ends[from]!, length: length - 1}
  }
  return {at: starts[from]!, length}
}

/** Inside the pairs around the whole unit. */
export function contentRange(place: InlinePlace): Range {
  const around = place.outer.at(-1)
  return around?.close ? {start: around.open.end, end: around.close.start} : place.range
}

/** Where each top-level run of the source stands: a text reaches from code to code. */
function runRanges(place: InlinePlace): Range[] {
  const inner = contentRange(place)
  const codeRange = (run: Run | undefined): Range | undefined => {
    if (run?.kind !== 'ph' && run?.kind !== 'pc') return undefined
    const code = place.codes.get(run.id)
    return code && {start: code.open.start, end: (code.close ?? code.open).end}
  }
  return place.unit.runs.map((run, index, runs) => {
    return (
      codeRange(run) ?? {
        start: codeRange(runs[index - 1])?.end ?? inner.start,
        end: codeRange(runs[index + 1])?.start ?? inner.end
      }
    )
  })
}

function sharedFront(source: string, target: string): number {
  const longest = Math.min(source.length, target.length)
  let shared = 0
  while (shared < longest && source[shared] === target[shared]) shared++
  while (shared > 0 && !cuttable.test(source[shared - 1]!)) shared--
  return shared
}

function sharedBack(source: string, target: string): number {
  const longest = Math.min(source.length, target.length)
  let shared = 0
  while (shared < longest && source.at(-1 - shared) === target.at(-1 - shared)) shared++
  const mayCut = (length: number): boolean =>
    white.test(source.at(-length) ?? '') ||
    (cuttable.test(source.at(-1 - length) ?? ' ') && cuttable.test(target.at(-1 - length) ?? ' '))
  while (shared > 0 && !mayCut(shared)) shared--
  return shared
}
