import type {Spotter} from './compile-terms.ts'
import {mayFollow} from './compounds/may-follow.ts'
import {mayPrecede} from './compounds/may-precede.ts'
import type {Edges} from './edges.ts'
import {type Folded, foldedString} from './fold.ts'
import type {Entry} from './form-list.ts'
import {kindAt, kinds} from './word-kind.ts'
import {hashBase, type WordTable} from './word-table.ts'

/** A term inside a longer word. Offsets are units of the folded text. */
export interface Compound {
  readonly start: number
  readonly end: number
  readonly part: 'head' | 'modifier'
  readonly partStart: number
  readonly partEnd: number
  readonly entries: readonly Entry[]
}

/**
 * The terms that are parts of compounds in a text: the longest that ends each word, and the longest that begins it, as
 * far as what is left of the word may be the rest of a compound. A word may have parts with hyphens between them.
 *
 *     videodiffusions|modellen    head
 *     modells|val                 modifier
 *     AI-|modellen                both, where both are terms
 *
 * @param isTaken - whether a unit lies in a term that stands as words of their own, which goes before its parts
 */
export function findCompounds(
  spotter: Spotter,
  text: string,
  folded: Folded,
  edges: Edges,
  isTaken: (unit: number) => boolean
): Compound[] {
  const {units, starts, length} = folded
  const found: Compound[] = []
  for (let first = 0; first < length; ) {
    if (units[first] === space || kindAt(units, first, length) !== kinds.spaced) {
      first++
      continue
    }
    const start = first
    const word = wordFrom(units, start, length)
    first = word.end
    const size = word.end - start
    if (size < leastWord || size > longestWord || isTaken(start) || isTaken(word.end - 1)) continue
    const written = text.slice(starts[start], starts[word.end])
    for (const {part, from, to, entries} of partsOf(spotter, written, units, start, word)) {
      if (!(edges.mayBegin(start) && edges.mayEnd(word.end))) break
      found.push({start, end: word.end, part, partStart: start + from, partEnd: start + to, entries})
    }
  }
  return found
}

/** Runs of letters with hyphens between them; only the outer ones hold the first part and the last. */
interface Word {
  readonly end: number
  /** Length of the first run, and of all before the last. */
  readonly firstRun: number
  readonly beforeLast: number
}

function wordFrom(units: Uint16Array, start: number, length: number): Word {
  let end = runEnd(units, start, length)
  const firstRun = end - start
  let last = start
  while (units[end] === hyphen && end + 1 < length && kindAt(units, end + 1, length) === kinds.spaced) {
    last = end + 1
    end = runEnd(units, last, length)
  }
  return {end, firstRun, beforeLast: last - start}
}

interface Part {
  readonly part: 'head' | 'modifier'
  readonly from: number
  readonly to: number
  readonly entries: readonly Entry[]
}

/** Texts say the same words again and again, and to judge one takes longer than to remember it. */
const remembered = new WeakMap<Spotter, Map<string, readonly Part[]>>()
const mostRemembered = 20_000

function partsOf(spotter: Spotter, written: string, units: Uint16Array, start: number, word: Word): readonly Part[] {
  let words = remembered.get(spotter)
  if (words === undefined || words.size > mostRemembered) {
    words = new Map()
    remembered.set(spotter, words)
  }
  let parts = words.get(written)
  if (parts === undefined) {
    parts = judge(spotter, units.subarray(start, word.end), word)
    words.set(written, parts)
  }
  return parts
}

const none: readonly Part[] = []

function judge({words, forms, compounds, locale}: Spotter, units: Uint16Array, word: Word): readonly Part[] {
  if (compounds === undefined) return none
  const {firstRun, beforeLast} = word
  const end = units.length
  const hasHyphens = beforeLast > 0
  const isTerm = (written: string): boolean => words.has(written)
  const text = (from: number, to: number): string => foldedString({units: units.subarray(from, to), length: to - from})
  const head = lastForm(words, units, hasHyphens ? beforeLast : 2, (at, pattern) => {
    const entries = forms.of(pattern).filter((entry) => mayBe(entry, 'head', hasHyphens && at === beforeLast))
    return entries.length > 0 && mayPrecede(text(0, at), text(at, end), locale, isTerm) ? entries : undefined
  })
  const modifier = firstForm(compounds.words, units, hasHyphens ? firstRun : end - leastPart, (at, pattern) => {
    const entries = compounds.forms.of(pattern).filter((entry) => mayBe(entry, 'modifier', units[at] === hyphen))
    return entries.length > 0 && mayFollow(text(0, at), text(at, end), locale, isTerm) ? entries : undefined
  })
  const parts: Part[] = head === undefined ? [] : [{part: 'head', from: head.at, to: end, entries: head.entries}]
  if (modifier !== undefined && (head === undefined || modifier.at <= head.at)) {
    parts.push({part: 'modifier', from: 0, to: modifier.at, entries: modifier.entries})
  }
  return parts.length === 0 ? none : parts
}

const space = 0x20
const hyphen = 0x2d
/** Two letters before a part of three, or three behind one of two. */
const leastWord = 5
/** What is longer is no word that anybody writes. */
const longestWord = 100
const leastPart = 3

function runEnd(units: Uint16Array, at: number, length: number): number {
  let end = at + 1
  while (end < length && kindAt(units, end, length) === kinds.spaced) end++
  return end
}

/** Whether a term is looked for in a place of a compound. An abbreviation wants its hyphen: *samurAI* has none. */
function mayBe({term, concept}: Entry, part: 'head' | 'modifier', hasHyphen: boolean): boolean {
  if (!hasHyphen && /^[\p{Lu}\p{Nd}]+$/u.test(term.term)) return false
  const {compounds = concept.doNotTranslate || term.partOfSpeech === 'properNoun' ? 'modifier' : byDefault(term)} = term
  return compounds === 'both' || compounds === part
}

function byDefault({partOfSpeech = 'noun'}: Entry['term']): 'both' | 'none' {
  return partOfSpeech === 'noun' ? 'both' : 'none'
}

type Judge = (at: number, pattern: number) => readonly Entry[] | undefined

interface Found {
  readonly at: number
  readonly entries: readonly Entry[]
}

/** The longest form that ends a word and that the judge takes; none begins before `least`. */
function lastForm(words: WordTable, units: Uint16Array, least: number, judge: Judge): Found | undefined {
  let hash = 0
  let best: Found | undefined
  const end = units.length
  for (let at = end - 1; at >= least; at--) {
    hash = (units[at]! + Math.imul(hash, hashBase)) | 0
    // Two letters are a part only with a hyphen before them.
    if ((end - at < leastPart && units[at - 1] !== hyphen) || !words.mayHave(hash)) continue
    const pattern = words.patternAt(hash, units, at, end - at)
    const entries = pattern < 0 ? undefined : judge(at, pattern)
    if (entries !== undefined) best = {at, entries}
  }
  return best
}

/** The longest first part that begins a word and that the judge takes; none ends behind `most`. */
function firstForm(words: WordTable, units: Uint16Array, most: number, judge: Judge): Found | undefined {
  let hash = 0
  let power = 1
  let best: Found | undefined
  for (let end = 1; end <= most; end++) {
    hash = (hash + Math.imul(units[end - 1]!, power)) | 0
    power = Math.imul(power, hashBase)
    if ((end < leastPart && units[end] !== hyphen) || !words.mayHave(hash)) continue
    const pattern = words.patternAt(hash, units, 0, end)
    const entries = pattern < 0 ? undefined : judge(end, pattern)
    if (entries !== undefined) best = {at: end, entries}
  }
  return best
}
