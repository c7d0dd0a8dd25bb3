import type {Compounds, Spotter} from './compile-terms.ts'
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
  {words, forms, locale}: Spotter,
  compounds: Compounds,
  folded: Folded,
  edges: Edges,
  isTaken: (unit: number) => boolean
): Compound[] {
  const {units, length} = folded
  const found: Compound[] = []
  const isTerm = (word: string): boolean => words.has(word)
  const text = (from: number, to: number): string => foldedString({units: units.subarray(from, to), length: to - from})
  for (let first = 0; first < length; ) {
    if (kindAt(units, first, length) !== kinds.spaced) {
      first++
      continue
    }
    const start = first
    // A word with hyphens is runs of letters; only the outer ones hold its first part and its last.
    let end = runEnd(units, start, length)
    const firstEnd = end
    let lastStart = start
    while (units[end] === hyphen && kindAt(units, end + 1, length) === kinds.spaced && end + 1 < length) {
      lastStart = end + 1
      end = runEnd(units, lastStart, length)
    }
    first = end
    if (end - start < leastWord || end - start > longestWord || isTaken(start) || isTaken(end - 1)) continue
    const hasHyphens = lastStart > start
    const head = lastForm(words, units, hasHyphens ? lastStart : start + 2, lastStart, end, (at, pattern) => {
      const entries = forms.of(pattern).filter((entry) => mayBe(entry, 'head', at === lastStart && hasHyphens))
      return entries.length > 0 && mayPrecede(text(start, at), text(at, end), locale, isTerm) ? entries : undefined
    })
    const modifier = firstForm(compounds.words, units, start, firstEnd, hasHyphens ? end : end - 3, (at, pattern) => {
      const entries = compounds.forms.of(pattern).filter((entry) => mayBe(entry, 'modifier', units[at] === hyphen))
      return entries.length > 0 && mayFollow(text(start, at), text(at, end), locale, isTerm) ? entries : undefined
    })
    if ((head === undefined && modifier === undefined) || !(edges.mayBegin(start) && edges.mayEnd(end))) continue
    if (head !== undefined)
      found.push({start, end, part: 'head', partStart: head.at, partEnd: end, entries: head.entries})
    if (modifier !== undefined && (head === undefined || modifier.at <= head.at)) {
      found.push({start, end, part: 'modifier', partStart: start, partEnd: modifier.at, entries: modifier.entries})
    }
  }
  return found
}

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

interface Part {
  readonly at: number
  readonly entries: readonly Entry[]
}

/** The longest form that ends a word and that the judge takes; none begins before `from`. */
function lastForm(
  words: WordTable,
  units: Uint16Array,
  from: number,
  runStart: number,
  end: number,
  judge: Judge
): Part | undefined {
  let hash = 0
  let best: Part | undefined
  for (let at = end - 1; at >= Math.max(from, runStart); at--) {
    hash = (units[at]! + Math.imul(hash, hashBase)) | 0
    if ((end - at < leastPart && at > runStart) || !words.mayHave(hash)) continue
    const pattern = words.patternAt(hash, units, at, end - at)
    const entries = pattern < 0 ? undefined : judge(at, pattern)
    if (entries !== undefined) best = {at, entries}
  }
  return best
}

/** The longest first part that begins a word and that the judge takes; none ends behind `to`. */
function firstForm(
  words: WordTable,
  units: Uint16Array,
  start: number,
  runEnd: number,
  to: number,
  judge: Judge
): Part | undefined {
  let hash = 0
  let power = 1
  let best: Part | undefined
  for (let at = start; at < Math.min(runEnd, to); at++) {
    hash = (hash + Math.imul(units[at]!, power)) | 0
    power = Math.imul(power, hashBase)
    if ((at + 1 - start < leastPart && at + 1 < runEnd) || !words.mayHave(hash)) continue
    const pattern = words.patternAt(hash, units, start, at + 1 - start)
    const entries = pattern < 0 ? undefined : judge(at + 1, pattern)
    if (entries !== undefined) best = {at: at + 1, entries}
  }
  return best
}
