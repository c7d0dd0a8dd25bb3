import type {RestoreSettings} from '../model/settings.ts'
import {type Chunk, type Emphasis, edgeOf, type Half} from './chunk.ts'
import {canClose, canOpen, firstCharacter, lastCharacter} from './flanking.ts'

/** What stands around the chunks, and what may be done. */
export interface MarkPlace {
  /** As written; empty at the edges of the block. */
  readonly before: string
  readonly after: string
  readonly fallback: RestoreSettings['emphasisFallback']
  /** Whether to take a way out for every emphasis, the surest first: what was chosen by rule did not parse. */
  readonly forced: boolean
}

export interface MarkedChunks {
  readonly chunks: readonly Chunk[]
  /** Emphases that had to be written in another way than with their mark. */
  readonly mended: number
}

/** The elements that say what a mark says, the usual one first. */
const tags: Readonly<Record<string, readonly string[]>> = {
  strong: ['strong', 'b'],
  emphasis: ['em', 'i'],
  delete: ['del']
}

export function isEmphasis(type: string): boolean {
  return type in tags
}

/** How often all marks are looked at again: one that becomes an element changes what its neighbours stand beside. */
const passes = 4

/**
 * Chooses a mark for each emphasis: its own, or `*` for `_`, or what the settings name for one that neither opens nor
 * closes where the target puts it. Decided before anything is escaped, because whether `**` opens depends only on the
 * class of the characters beside it, and no escape changes that: a backslash is punctuation like what it escapes.
 *
 *     これは**「重要」**です  html   これは<strong>「重要」</strong>です
 *                         move   これは「**重要**」です
 *                         space  これは **「重要」** です
 */
export function chooseMarks(given: readonly Chunk[], place: MarkPlace): MarkedChunks {
  let chunks = given
  const pairs = new Set(given.flatMap((chunk) => (chunk.kind === 'mark' ? [chunk.pair] : [])))
  const mended = new Set<Emphasis>()
  for (let pass = 0, settled = false; !settled && pass < passes; pass++) {
    settled = true
    for (const pair of pairs) {
      if (pair.tag !== undefined) continue
      const forced = place.forced && !mended.has(pair)
      if (!forced && chooseMark(chunks, pair, place)) continue
      const ways = mended.has(pair) ? html(place) : place.forced ? [...html(place), ...spaces(place)] : place.fallback
      const changed = firstWayOut(chunks, pair, place, ways, forced)
      if (changed === undefined) continue
      chunks = changed
      mended.add(pair)
      settled = false
    }
  }
  return {chunks, mended: mended.size}
}

type Ways = MarkPlace['fallback']

function html({fallback}: MarkPlace): Ways {
  return fallback.filter((way) => way === 'html')
}

function spaces({fallback}: MarkPlace): Ways {
  return fallback.filter((way) => way === 'space')
}

/** Its own mark, or the other of two; whether one of them parses. */
function chooseMark(chunks: readonly Chunk[], pair: Emphasis, place: MarkPlace): boolean {
  const own = pair.mark
  const {open, close} = halves(chunks, pair)
  for (const mark of [own, own.replaceAll('_', '*')]) {
    pair.mark = mark
    if (parses(chunks, pair, open, close, place) && !collides(chunks, pair, open, close)) return true
  }
  pair.mark = own
  return false
}

function firstWayOut(
  chunks: readonly Chunk[],
  pair: Emphasis,
  place: MarkPlace,
  ways: Ways,
  forced: boolean
): readonly Chunk[] | undefined {
  for (const way of ways) {
    if (way === 'html') {
      pair.tag = freeTag(chunks, pair)
      if (pair.tag !== undefined) return chunks
      continue
    }
    const changed = way === 'move' ? withoutEdgePunctuation(chunks, pair, place) : withSpaces(chunks, pair, place)
    if (changed !== undefined && (chooseMark(changed, pair, place) || (forced && way === 'space'))) return changed
  }
  return undefined
}

function halves(chunks: readonly Chunk[], pair: Emphasis): Record<Half, number> {
  const at = (half: Half): number =>
    chunks.findIndex((chunk) => chunk.kind === 'mark' && chunk.pair === pair && chunk.half === half)
  return {open: at('open'), close: at('close')}
}

function parses(chunks: readonly Chunk[], pair: Emphasis, open: number, close: number, place: MarkPlace): boolean {
  return opens(chunks, pair, open, place) && closes(chunks, pair, close, place)
}

function opens(chunks: readonly Chunk[], pair: Emphasis, open: number, place: MarkPlace): boolean {
  return canOpen(pair.mark, before(chunks, open, pair.mark, place), after(chunks, open, pair.mark, place))
}

function closes(chunks: readonly Chunk[], pair: Emphasis, close: number, place: MarkPlace): boolean {
  return canClose(pair.mark, before(chunks, close, pair.mark, place), after(chunks, close, pair.mark, place))
}

/** The character in front of a chunk: marks of the same character belong to the same delimiter run. */
function before(chunks: readonly Chunk[], index: number, mark: string, place: MarkPlace): string | undefined {
  for (let at = index - 1; at >= 0; at--) {
    const written = edgeOf(chunks[at]!)
    if (written === '' || (chunks[at]!.kind === 'mark' && written[0] === mark[0])) continue
    return lastCharacter(written)
  }
  return lastCharacter(place.before)
}

function after(chunks: readonly Chunk[], index: number, mark: string, place: MarkPlace): string | undefined {
  for (let at = index + 1; at < chunks.length; at++) {
    const written = edgeOf(chunks[at]!)
    if (written === '' || (chunks[at]!.kind === 'mark' && written[0] === mark[0])) continue
    return firstCharacter(written)
  }
  return firstCharacter(place.after)
}

/**
 * Whether a mark runs into a neighbour: `*a**b*` is one emphasis around `a**b`, and `***a***` is always emphasis around
 * strong.
 */
function collides(chunks: readonly Chunk[], pair: Emphasis, open: number, close: number): boolean {
  const same = (index: number, half: Half): Emphasis | undefined => {
    const chunk = chunks[index]
    const touching =
      chunk?.kind === 'mark' &&
      chunk.half === half &&
      chunk.pair.tag === undefined &&
      chunk.pair.mark[0] === pair.mark[0]
    return touching ? chunk.pair : undefined
  }
  if (same(open - 1, 'close') || same(close + 1, 'open')) return true
  if (same(open + 1, 'close') || same(close - 1, 'open')) return true
  const around = same(open - 1, 'open')
  if (around === undefined || around !== same(close + 1, 'close')) return false
  return !(around.type === 'emphasis' && pair.type === 'strong')
}

/** The element to write, unless a lone tag of its name inside would be taken for one of its halves. */
function freeTag(chunks: readonly Chunk[], pair: Emphasis): string | undefined {
  const {open, close} = halves(chunks, pair)
  const inside = chunks.slice(open + 1, close)
  return tags[pair.type]?.find((tag) => {
    const lone = new RegExp(`^</?${tag}[ \\t\\r\\n>]`, 'i')
    return !inside.some((chunk) => chunk.kind === 'raw' && chunk.half === 'whole' && lone.test(chunk.text))
  })
}

/** Punctuation and symbols at an edge, with the white space that they leave bare. */
const leading = /^[\p{P}\p{S} \t]+/u
const trailing = /[\p{P}\p{S} \t]+$/u

/** The chunks with the punctuation that is in a mark's way set outside it. */
function withoutEdgePunctuation(
  chunks: readonly Chunk[],
  pair: Emphasis,
  place: MarkPlace
): readonly Chunk[] | undefined {
  const {open, close} = halves(chunks, pair)
  const changed = [...chunks]
  // A pair of quotes goes out as a pair: 「**重要**」です, never **「重要**」です.
  const quoted = isQuoted(chunks[open + 1], chunks[close - 1])
  const both = quoted && !parses(chunks, pair, open, close, place)
  // The closing side first: it leaves the positions in front of it alone.
  if (both || !closes(chunks, pair, close, place)) moveOut(changed, close, -1, trailing)
  if (both || !opens(chunks, pair, open, place)) moveOut(changed, open, 1, leading)
  if (changed.length === chunks.length || tears(changed, pair)) return undefined
  return changed
}

/** Brackets and quotes whose two halves differ. */
const brackets: Readonly<Record<string, string>> = {
  ...{'「': '」', '『': '』', '（': '）', '【': '】', '〔': '〕', '《': '》', '〈': '〉', '［': '］', '｛': '｝'},
  ...{'(': ')', '[': ']', '“': '”', '‘': '’', '«': '»'}
}

/** Whether half of a pair of brackets is left inside an emphasis and the other half is not: `「*あ」い（う*）`. */
function tears(chunks: readonly Chunk[], pair: Emphasis): boolean {
  const {open, close} = halves(chunks, pair)
  const inside = chunks.slice(open + 1, close).map((chunk) => (chunk.kind === 'text' ? chunk.text : ''))
  const waiting: string[] = []
  for (const character of inside.join('')) {
    if (Object.hasOwn(brackets, character)) waiting.push(brackets[character]!)
    else if (Object.values(brackets).includes(character) && character !== '’' && waiting.pop() !== character)
      return true
  }
  return waiting.some((character) => character !== '’')
}

/** Whether an emphasis begins with an opening bracket or quote and ends with a closing one. */
function isQuoted(first: Chunk | undefined, last: Chunk | undefined): boolean {
  if (first?.kind !== 'text' || last?.kind !== 'text') return false
  return /^[ \t]*[\p{Ps}\p{Pi}\p{Pf}"']/u.test(first.text) && /[\p{Pe}\p{Pi}\p{Pf}"'][\p{P} \t]*$/u.test(last.text)
}

/** Takes what `pattern` finds off the text beside a mark, on its `inner` side, and puts it on the other. */
function moveOut(chunks: Chunk[], mark: number, inner: 1 | -1, pattern: RegExp): void {
  const beside = chunks[mark + inner]
  const found = beside?.kind === 'text' ? pattern.exec(beside.text)?.[0] : undefined
  if (beside?.kind !== 'text' || found === undefined) return
  // An emphasis of nothing but punctuation stays what it is.
  if (found.length === beside.text.length && isOtherHalf(chunks[mark]!, chunks[mark + 2 * inner])) return
  const rest = inner === 1 ? beside.text.slice(found.length) : beside.text.slice(0, -found.length)
  chunks[mark + inner] = {kind: 'text', text: rest}
  chunks.splice(inner === 1 ? mark : mark + 1, 0, {kind: 'text', text: found})
}

function isOtherHalf(half: Chunk, other: Chunk | undefined): boolean {
  return half.kind === 'mark' && other?.kind === 'mark' && half.pair === other.pair
}

/** The chunks with a space on the outer side of each half that needs one. */
function withSpaces(chunks: readonly Chunk[], pair: Emphasis, place: MarkPlace): readonly Chunk[] | undefined {
  const {open, close} = halves(chunks, pair)
  const changed = [...chunks]
  const space: Chunk = {kind: 'text', text: ' '}
  const all = place.forced || collides(chunks, pair, open, close)
  const bare = (edge: string | undefined): boolean => edge !== undefined && !/[ \t\r\n]/.test(edge)
  if ((all || !closes(chunks, pair, close, place)) && bare(after(chunks, close, '', place))) {
    changed.splice(close + 1, 0, space)
  }
  if ((all || !opens(chunks, pair, open, place)) && bare(before(chunks, open, '', place)))
    changed.splice(open, 0, space)
  return changed.length > chunks.length ? changed : undefined
}
