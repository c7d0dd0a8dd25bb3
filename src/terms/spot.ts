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
    for (const occurrence of spotPiece(spotter, piece, start)) found.push(occurrence)
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
const room = roomFor(2 * pieceLength)

/** A long text is cut at blank lines, which no term reaches across. */
function endOfPiece(text: string, start: number): number {
  if (text.length - start <= pieceLength) return text.length
  blankLine.lastIndex = start + pieceLength
  return blankLine.test(text) ? blankLine.lastIndex : text.length
}

const blankLine = /\n\r?\n/g

function spotPiece(spotter: Spotter, piece: string, offset: number): SpottedTerm[] {
  const {words, unspaced, compounds} = spotter
  const folded = spotter.fold(piece, room)
  const hits: Hit[] = []
  const report: Report = (first, after, pattern) => {
    hits.push({first, after, pattern})
  }
  const parts: Compound[] = []
  findWords(words, folded, report, compounds && findCompounds(spotter, folded, parts))
  if (unspaced !== undefined) findUnspaced(unspaced, folded, report)
  if (hits.length === 0 && parts.length === 0) return none
  const edges = edgesOf(piece, folded, spotter.locale)
  const addresses = addressesIn(piece)
  const isOutside = (start: number): boolean => !addresses.some(([from, to]) => from <= start && start < to)
  const places = longest(spotter, piece, folded, edges, hits)
  const found: SpottedTerm[] = []
  for (const {start, end, entries} of places) if (isOutside(start)) tell(piece, start, end, entries, offset, found)
  const whole = found.length
  const isTaken = takenBy(places.filter(({start}) => isOutside(start)))
  for (const {start: first, end: after, part, partStart, partEnd, entries} of parts) {
    const start = folded.starts[first]!
    if (isTaken(first) || isTaken(after - 1) || !(edges.mayBegin(first) && edges.mayEnd(after) && isOutside(start)))
      continue
    const where = {
      part,
      partStart: offset + folded.starts[partStart]!,
      partEnd: offset + endOf(piece, folded, partEnd - 1)
    }
    const inPart = piece.slice(where.partStart - offset, where.partEnd - offset)
    tell(piece, start, endOf(piece, folded, after - 1), withCase(entries, inPart), offset, found, where)
  }
  return found.length > whole ? found.sort((left, right) => left.start - right.start) : found
}

const none: SpottedTerm[] = []

/** Where a term is in a compound. */
type Within = Required<Pick<Occurrence, 'part' | 'partStart' | 'partEnd'>>

/** What is said of a place: an occurrence for each concept that has a term there. */
function tell(
  piece: string,
  from: number,
  to: number,
  entries: readonly Entry[],
  offset: number,
  found: SpottedTerm[],
  within?: Within
): void {
  const form = piece.slice(from, to)
  const start = offset + from
  const end = offset + to
  for (const {
    concept: {id: concept},
    term,
    isTerm,
    slot
  } of speakers(entries)) {
    const kind = within === undefined ? (isTerm ? 'exact' : 'inflected') : 'compound'
    const told: SpottedTerm =
      slot === '' ? {start, end, concept, form, kind, term} : {start, end, concept, form, kind, term, slot}
    found.push(within === undefined ? told : {...told, ...within})
  }
}

/** A form in the folded text, wherever it stands. */
interface Hit {
  readonly first: number
  readonly after: number
  readonly pattern: number
}

/** A place where a form stands as a word of its own. */
interface Candidate {
  readonly first: number
  readonly after: number
  readonly start: number
  readonly end: number
  readonly entries: readonly Entry[]
}

/** The leftmost, and of those that begin there the longest; none across another. Only these are asked for their edges. */
function longest({forms}: Spotter, text: string, folded: Folded, edges: Edges, hits: Hit[]): Candidate[] {
  const {units, starts, length} = folded
  const found: Candidate[] = []
  let taken = 0
  for (const {first, after, pattern} of hits.sort(byStartThenLength)) {
    if (first < taken || !(edges.mayEnd(after) && edges.mayBegin(first))) continue
    const start = starts[first]!
    const end = endOf(text, folded, after - 1)
    let entries = forms.of(pattern)
    if (forms.isDoubtful(pattern)) {
      const mayBeGenitive = units[after - 1] !== apostrophe || !inQuote(units, first, length)
      entries = withCase(entries, text.slice(start, end)).filter(({isTerm}) => isTerm || mayBeGenitive)
      if (entries.length === 0) continue
    }
    found.push({first, after, start, end, entries})
    taken = after
  }
  return found
}

/** Whether a unit lies in one of the places; asked in the order of the text. */
function takenBy(list: readonly Candidate[]): (unit: number) => boolean {
  let next = 0
  return (unit) => {
    while (next < list.length && list[next]!.after <= unit) next++
    return next < list.length && list[next]!.first <= unit
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

function byStartThenLength(left: Hit, right: Hit): number {
  return left.first - right.first || right.after - left.after
}

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
