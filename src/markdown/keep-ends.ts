import {equalRuns, type Run, text} from '../model/run.ts'
import type {Range} from '../model/unit.ts'
import {alignText} from './align-text.ts'
import type {InlinePlace} from './place.ts'

/** A target cut in three: the ends are the source's own characters, only the middle is written anew. */
export interface KeptEnds {
  readonly front: Range
  readonly middle: readonly Run[]
  readonly back: Range
}

/** After these a text may be cut: what stands in front of the cut cannot change how the rest is read. */
const cuttable = /[ \t。！？」』）]/

/**
 * What a target shares with its source at both ends, so that a change of one sentence leaves the characters of the
 * others as they are: their line breaks, escapes and kinds of mark.
 *
 *     source  Ett \*a\*.⏎Två *b*. Tre.      target  Ett *a*. TVÅ b. Tre.
 *             └─front──┘         └back┘             middle: "TVÅ b."
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
  let start = ranges[front - 1]?.end ?? inner.start
  let end = ranges[source.length - back]?.start ?? inner.end

  const first = source[front]
  const written = middle[0]
  let taken = 0
  if (first?.kind === 'text' && written?.kind === 'text') {
    const range = ranges[front]!
    const length = sharedFront(first.text, written.text)
    const alignment = length > 0 ? alignText(article.slice(range.start, range.end), first.text) : undefined
    if (alignment) {
      start = range.start + alignment.ends[length - 1]!
      middle[0] = text(written.text.slice(length))
      taken = length
    }
  }

  const index = source.length - back - 1
  const last = source[index]
  const ending = middle.at(-1)
  if (last?.kind === 'text' && ending?.kind === 'text' && index >= front) {
    const range = ranges[index]!
    const length = sharedBack(last.text.slice(index === front ? taken : 0), ending.text)
    const alignment = length > 0 ? alignText(article.slice(range.start, range.end), last.text) : undefined
    if (alignment) {
      end = range.start + alignment.starts[last.text.length - length]!
      middle[middle.length - 1] = text(ending.text.slice(0, ending.text.length - length))
    }
  }
  return {front: {start: inner.start, end: start}, middle, back: {start: end, end: inner.end}}
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
  while (shared > 0 && !(cuttable.test(source.at(-1 - shared) ?? ' ') && cuttable.test(target.at(-1 - shared) ?? ' ')))
    shared--
  return shared
}
