import {flatten, type Run} from '../model/run.ts'
import type {Occurrence, Term} from '../model/term.ts'
import {addressesIn} from './addresses.ts'
import {exactForm, type Spotter} from './compile-terms.ts'
import {type Edges, edgesOf} from './edges.ts'
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
 * begin there the longest. A form of several concepts is returned once for each. Offsets are UTF-16 code units of the
 * text as it was given: `text.slice(start, end) === form`.
 *
 *     En diffusionsmodell och en Diffusions­modell
 *        └──────18─────┘         └──────── the same, through the soft hyphen
 */
export function spot(spotter: Spotter, text: string): SpottedTerm[] {
  const found: SpottedTerm[] = []
  for (let start = 0; start < text.length; ) {
    const end = endOfPiece(text, start)
    spotPiece(spotter, start === 0 && end === text.length ? text : text.slice(start, end), start, found)
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

function spotPiece(spotter: Spotter, piece: string, offset: number, found: SpottedTerm[]): void {
  const list = candidates(spotter, piece, spotter.fold(piece, room))
  if (list.length > 1) list.sort(byStartThenLength)
  let end = 0
  for (const candidate of list) {
    if (candidate.start < end) continue
    end = candidate.end
    for (const {concept, term, isTerm, slot} of speakers(candidate.entries)) {
      const {start, form} = candidate
      found.push({
        start: offset + start,
        end: offset + end,
        concept: concept.id,
        form,
        kind: isTerm ? 'exact' : 'inflected',
        ...(slot === '' ? {} : {slot}),
        term
      })
    }
  }
}

/** A place where a form stands as a word of its own. */
interface Candidate {
  readonly start: number
  readonly end: number
  readonly form: string
  readonly entries: readonly Entry[]
}

function candidates({words, unspaced, forms, locale}: Spotter, text: string, folded: Folded): Candidate[] {
  const found: Candidate[] = []
  const addresses = addressesIn(text)
  let edges: Edges | undefined
  const report: Report = (first, after, pattern) => {
    edges ??= edgesOf(text, folded, locale)
    if (!(edges.mayEnd(after) && edges.mayBegin(first))) return
    const start = folded.starts[first]!
    if (addresses.some((address) => address[0] <= start && start < address[1])) return
    const end = endOf(text, folded, after - 1)
    const form = text.slice(start, end)
    const mayBeGenitive = folded.units[after - 1] !== apostrophe || !inQuote(folded.units, first, folded.length)
    const entries = withCase(forms.of(pattern), form).filter(({isTerm}) => isTerm || mayBeGenitive)
    if (entries.length > 0) found.push({start, end, form, entries})
  }
  findWords(words, folded, report)
  if (unspaced !== undefined) findUnspaced(unspaced, folded, report)
  return found
}

const apostrophe = 0x27

/** The entries that do not ask for other capitals. */
function withCase(entries: readonly Entry[], form: string): readonly Entry[] {
  if (!entries.some(({cased}) => cased)) return entries
  const exact = exactForm(form)
  return entries.filter((entry) => !entry.cased || exactForm(entry.form) === exact)
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

function byStartThenLength(left: Candidate, right: Candidate): number {
  return left.start - right.start || right.end - left.end
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
