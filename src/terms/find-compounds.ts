import type {Spotter} from './compile-terms.ts'
import {mayFollow} from './compounds/may-follow.ts'
import {mayPrecede} from './compounds/may-precede.ts'
import type {Meet} from './find-words.ts'
import {type Folded, foldedString} from './fold.ts'
import type {Entry} from './form-list.ts'
import {Memory} from './memory.ts'
import {kindAt, kinds} from './word-kind.ts'
import {hashBase, hashOf, type WordTable, wordEnd} from './word-table.ts'

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
 * @param found - gets them as the words of the text are met, in order
 * @returns what is to be told of each word
 */
export function findCompounds(spotter: Spotter, {units, length}: Folded, found: Compound[]): Meet {
  const memory = memoryOf(spotter)
  let behind = 0
  return (start, runEnd, runHash) => {
    if (start < behind) return
    const word = goesOn(units, runEnd, length) ? wordFrom(units, start, runEnd, length) : undefined
    const end = word?.end ?? runEnd
    behind = end
    if (end - start < leastWord || end - start > longestWord) return
    const hash = word === undefined ? runHash : hashOf(units, start, end)
    for (const {part, from, to, entries} of memory.recall(hash, units, start, end) ?? learn(hash, start, end, word)) {
      found.push({start, end, part, partStart: start + from, partEnd: start + to, entries})
    }
  }

  function learn(hash: number, start: number, end: number, word: Word | undefined): readonly Part[] {
    return memory.keep(hash, units, start, end, judge(spotter, units.subarray(start, end), word))
  }
}

/** Runs of letters with hyphens between them, and stops in a number; only the outer ones hold the first part and the last. */
interface Word {
  readonly end: number
  /** Length of the first run, and of all before the last. */
  readonly firstRun: number
  readonly beforeLast: number
}

function wordFrom(units: Uint16Array, start: number, firstEnd: number, length: number): Word {
  let end = firstEnd
  let last = start
  while (goesOn(units, end, length)) {
    last = end + 1
    end = wordEnd(units, last, length)
  }
  return {end, firstRun: firstEnd - start, beforeLast: last - start}
}

/** Whether a hyphen and more letters follow, or the rest of a number: *GPT-4.1-modellen*. */
function goesOn(units: Uint16Array, end: number, length: number): boolean {
  if (end + 1 >= length) return false
  const sign = units[end]
  if (sign === hyphen) return kindAt(units, end + 1, length) === kinds.spaced
  return (sign === stop || sign === comma) && isDigit(units[end - 1]!) && isDigit(units[end + 1]!)
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39
}

const memories = new WeakMap<Spotter, Memory<readonly Part[]>>()

function memoryOf(spotter: Spotter): Memory<readonly Part[]> {
  let memory = memories.get(spotter)
  if (memory === undefined) {
    memory = new Memory()
    memories.set(spotter, memory)
  }
  return memory
}

interface Part {
  readonly part: 'head' | 'modifier'
  readonly from: number
  readonly to: number
  readonly entries: readonly Entry[]
}

const none: readonly Part[] = []

function judge(
  {words, forms, compounds, locale}: Spotter,
  units: Uint16Array,
  word: Word | undefined
): readonly Part[] {
  if (compounds === undefined) return none
  const end = units.length
  const hasHyphens = word !== undefined
  const {firstRun, beforeLast} = word ?? {firstRun: end, beforeLast: 0}
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

const hyphen = 0x2d
const stop = 0x2e
const comma = 0x2c
/** Two letters before a part of three, or three behind one of two. */
const leastWord = 5
/** What is longer is no word that anybody writes. */
const longestWord = 100
const leastPart = 3

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
