import {flatten, type Run} from '../model/run.ts'
import type {Occurrence, Term} from '../model/term.ts'
import {addressesIn} from './addresses.ts'
import {exactForm, type Spotter} from './compile-terms.ts'
import {type Edges, edgesOf} from './edges.ts'
import {type Compound, findCompounds} from './find-compounds.ts'
import {findUnspaced} from './find-unspaced.ts'
import {findWords, type Report} from './find-words.ts'
import {type Folded, roomFor} from './fold.ts'
import type {Entry} from './form-list.ts'
import {HitList} from './hit-list.ts'
import {inQuote} from './in-quote.ts'
import {gap} from './shape.ts'

/** An occurrence with the term that it is a form of. */
export interface SpottedTerm extends Occurrence {
  readonly term: Term
}

/**
 * The terms of the glossary in a text, in order and none inside or across another: the leftmost, and of those that
 * begin there the longest; then those that are parts of compounds, in words that no other term is in. A form of several
 * concepts is returned once for each. Offsets are UTF-16 code units of the
 * text as it was given: `text.slice(start, end) === form`.
 *
 *     En diffusionsmodell och en Diffusions­modell
 *        └──────18─────┘         └──────── the same, through the soft hyphen
 */
export function spot(spotter: Spotter, text: string): SpottedTerm[] {
  const found: SpottedTerm[] = []
  for (let start = 0; start < text.length; ) {
    const end = endOfPiece(text, start)
    const piece = start === 0 && end === text.length ? text : text.slice(start, end)
    spotPiece(spotter, piece, start, found)
    start = end
  }
  return found
}

/** `spot` in the runs of a unit or sentence; offsets are those of `flatten(runs)`. */
export function spotRuns(spotter: Spotter, runs: readonly Run[]): SpottedTerm[] {
  return spot(spotter, flatten(runs))
}

/** A piece that the processor's cache holds. */
const pieceLength = 8192
let room = roomFor(2 * pieceLength)
/** Room for a chapter without a blank line stays; what is longer gets its own, which nobody holds for good. */
const mostRoom = 1 << 20

/** A long text is cut at blank lines, which no term reaches across. */
function endOfPiece(text: string, start: number): number {
  if (text.length - start <= pieceLength) return text.length
  blankLine.lastIndex = start + pieceLength
  return blankLine.test(text) ? blankLine.lastIndex : text.length
}

const blankLine = /\n\r?\n/g

function spotPiece(spotter: Spotter, text: string, offset: number, found: SpottedTerm[]): void {
  const {words, unspaced, compounds} = spotter
  if (text.length >= room.units.length && text.length < mostRoom) room = roomFor(2 * text.length)
  const folded = spotter.fold(text, room)
  hits.begin(folded.length)
  const parts: Compound[] = []
  findWords(words, folded, report, compounds && findCompounds(spotter, folded, parts))
  if (unspaced !== undefined) findUnspaced(unspaced, folded, report)
  if (hits.isEmpty && parts.length === 0) return
  const piece = {text, offset, folded, edges: edgesOf(text, folded, spotter.locale), found}
  const addresses = addressesIn(text)
  const before = found.length
  const taken = tellWholes(spotter, piece, outside(addresses))
  const wholes = found.length
  tellParts(parts, piece, taken, outside(addresses))
  if (found.length > wholes && wholes > before) merge(found, before, wholes)
}

/** Two runs of occurrences that are in order, from `start` and from `second` on, as one. */
function merge(found: SpottedTerm[], start: number, second: number): void {
  const right = found.splice(second)
  let from = found.length - 1
  let last = right.length - 1
  for (let at = found.length + last; last >= 0; at--) {
    found[at] = from >= start && found[from]!.start > right[last]!.start ? found[from--]! : right[last--]!
  }
}

/** What is known of a piece, and what gets its occurrences. */
interface Piece {
  readonly text: string
  /** Of the piece in the whole text. */
  readonly offset: number
  readonly folded: Folded
  readonly edges: Edges
  readonly found: SpottedTerm[]
}

/** Of the piece that is looked through: one list for all, since new ones for each sentence cost more than the look. */
const hits = new HitList()
const report: Report = (first, after, pattern) => hits.add(first, after, pattern)

/** Where a term is in a compound. */
type Within = Required<Pick<Occurrence, 'part' | 'partStart' | 'partEnd'>>

/** What is said of a place: an occurrence for each concept that has a term there. */
function tell(
  {text, offset, found}: Piece,
  from: number,
  to: number,
  entries: readonly Entry[],
  within?: Within
): void {
  const form = text.slice(from, to)
  const start = offset + from
  const end = offset + to
  for (const entry of entries.length === 1 ? entries : speakers(entries)) {
    const {concept, term, slot} = entry
    const kind = within !== undefined ? 'compound' : entry.isTerm ? 'exact' : 'inflected'
    const told: SpottedTerm =
      slot === ''
        ? {start, end, concept: concept.id, form, kind, term}
        : {start, end, concept: concept.id, form, kind, term, slot}
    found.push(within === undefined ? told : Object.assign(told, within))
  }
}

/**
 * Tells the leftmost, and of those that begin there the longest; none across another. Only these are asked for their edges.
 *
 * @returns the first unit of each place that was told, and the one behind it
 */
function tellWholes({forms}: Spotter, piece: Piece, isOutside: (start: number) => boolean): readonly number[] {
  const {text, folded, edges} = piece
  const {units, starts, length} = folded
  const taken: number[] = []
  hits.drain(length, edges.mayBegin, (first, after, pattern) => {
    if (!edges.mayEnd(after)) return false
    const start = starts[first]!
    const end = endOf(text, folded, after - 1)
    let entries = forms.of(pattern)
    if (forms.isDoubtful(pattern)) {
      const mayBeGenitive = units[after - 1] !== apostrophe || !inQuote(units, first, length)
      entries = withCase(entries, text.slice(start, end)).filter(({isTerm}) => isTerm || mayBeGenitive)
      if (entries.length === 0) return false
    }
    if (isOutside(start)) {
      tell(piece, start, end, entries)
      taken.push(first, after)
    }
    return true
  })
  return taken
}

/** Tells the terms in compounds, where no other term is. */
function tellParts(
  parts: readonly Compound[],
  piece: Piece,
  taken: readonly number[],
  isOutside: (start: number) => boolean
): void {
  const {text, offset, folded, edges} = piece
  const isTaken = takenBy(taken)
  for (const {start: first, end: after, part, partStart, partEnd, entries} of parts) {
    const start = folded.starts[first]!
    if (isTaken(first) || isTaken(after - 1) || !(edges.mayBegin(first) && edges.mayEnd(after) && isOutside(start)))
      continue
    const where = {
      part,
      partStart: offset + folded.starts[partStart]!,
      partEnd: offset + endOf(text, folded, partEnd - 1)
    }
    const inPart = text.slice(where.partStart - offset, where.partEnd - offset)
    tell(piece, start, endOf(text, folded, after - 1), withCase(entries, inPart), where)
  }
}

/** Whether a unit lies in one of the places; asked in the order of the text. */
function takenBy(list: readonly number[]): (unit: number) => boolean {
  let next = 0
  return (unit) => {
    while (next < list.length && list[next + 1]! <= unit) next += 2
    return next < list.length && list[next]! <= unit
  }
}

/** Whether an offset lies in none of the ranges; asked in the order of the text. */
function outside(ranges: readonly (readonly [start: number, end: number])[]): (start: number) => boolean {
  let next = 0
  return (start) => {
    while (next < ranges.length && ranges[next]![1] <= start) next++
    return next === ranges.length || start < ranges[next]![0]
  }
}

const apostrophe = 0x27

/** The entries that do not ask for other capitals. */
function withCase(entries: readonly Entry[], form: string): readonly Entry[] {
  if (!entries.some(({cased}) => cased)) return entries
  const exact = exactForm(form)
  return entries.filter((entry) => !entry.cased || entry.form === form || exactForm(entry.form) === exact)
}

/** Where the cluster of a unit ends. Invisible characters and gaps behind it are no part of the form. */
function endOf(text: string, {starts}: Folded, at: number): number {
  let end = starts[at + 1]!
  if (end === starts[at]! + 1) return end
  while (behind.test(text[end - 1]!)) end--
  return end
}

/** Not the variation selectors and joiners, which choose a character's shape. */
const behind = new RegExp(`[\\xAD\\u200B\\u200E\\u200F\\u2060-\\u2064]|${gap.source}`)

/**
 * One for each concept, those of a domain first. Where a concept has the form twice, the term speaks before an inflected
 * form of another, and of equals the better status.
 */
function speakers(entries: readonly Entry[]): readonly Entry[] {
  if (entries.length === 1) return entries
  const byConcept = Map.groupBy(entries, ({concept}) => concept)
  const speaking = [...byConcept.values()].map((same) => same.toSorted(byRank)[0]!)
  return speaking.sort((left, right) => withDomain(right) - withDomain(left))
}

function byRank(left: Entry, right: Entry): number {
  return Number(right.isTerm) - Number(left.isTerm) || rank[left.term.status] - rank[right.term.status]
}

function withDomain({concept}: Entry): number {
  return concept.domain === undefined ? 0 : 1
}

const rank = {preferred: 0, admitted: 1, deprecated: 2, forbidden: 3} as const
