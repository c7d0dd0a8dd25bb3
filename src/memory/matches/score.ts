import {normalizedText} from '../../model/content.ts'
import type {Locale} from '../../model/locale.ts'
import {codeIds, flatten} from '../../model/run.ts'
import type {Tier} from '../../model/tier.ts'
import type {Doubt, MemoryQuery, Penalty, ScoreParts, Variant} from '../../model/translation-memory.ts'
import {contextKey} from '../context-key.ts'
import {signatureOf} from '../exact-key.ts'
import {editDistance} from '../similarity.ts'
import {tokens} from '../tokens.ts'
import {written} from '../written.ts'

/** What the memory itself takes off, in points. */
export const doubtPoints: Readonly<Record<Doubt, number>> = {
  aligned: 2,
  unreviewed: 3,
  machine: 10,
  stale: 1,
  glossary: 1
}

/** A step through a third language costs so much, and its end is never worth more than the second number. */
export const pivot = {points: 10, most: 89} as const

/** The sentence of the sibling language is never worth more. */
export const kinMost = 74

/** Codes, or numbers, that differ cost a point each up to this many. */
const mostPoints = 5

/** What has the wrong numbers is never worth what has the right ones. */
const unadapted = 98

/** How a translation was come by. */
export type Way = 'direct' | 'pivot' | 'kin'

/** A text with all that a score compares, computed once for a query that is compared with many. */
export interface Prepared {
  readonly tokens: readonly string[]
  /** NFC, codes where they stand. */
  readonly exact: string
  /** NFC without codes, white space collapsed. */
  readonly plain: string
  /** Types of the codes in the order of their places, and those with all that they say. */
  readonly codes: readonly string[]
  readonly signatures: readonly string[]
  readonly numbers: readonly string[]
  /** What a 101 match has in common; nothing where the place is not known. */
  readonly context: string | undefined
}

type Said = Pick<MemoryQuery, 'runs' | 'codes' | 'before' | 'after' | 'path'>

/** Reads a text for comparing. */
export function prepare(said: Said, locale: Locale): Prepared {
  const {runs, before, after, path} = said
  const known = new Map(said.codes.map((code) => [code.id, code]))
  const codes = codeIds(runs).map((id) => known.get(id))
  const flat = flatten(runs).normalize('NFC')
  return {
    tokens: tokens(flat, locale),
    exact: written(runs).normalize('NFC'),
    plain: normalizedText(flat.replaceAll('\uFFFC', ' ')),
    codes: codes.map((code) => code?.type ?? ''),
    signatures: codes.map(signatureOf),
    numbers: numbersIn(flat),
    context: before === undefined || after === undefined ? undefined : contextKey({before, after, path: path ?? []})
  }
}

/** `3,5` is one number, and so is `2025-09-30`. */
function numbersIn(text: string): string[] {
  return text.normalize('NFKC').match(/\p{Nd}+(?:[.,:/\-\u00A0\u202F]\p{Nd}+)*/gu) ?? []
}

/** A score with its parts. */
export interface Score {
  readonly score: number
  readonly tier: Tier
  readonly parts: ScoreParts
}

/**
 * How well a translation of `found` serves as one of `query`, 0–101:
 *
 *     token score    floor(100 · (1 − edits / tokens of the longer text))
 *     − 1            for each code that differs, 5 at most; for each number that differs and was not adapted, 5 at most
 *     − 1            case, white space or punctuation inside differ
 *     − 2            the final punctuation differs
 *     − penalties    paired by a program 2, not reviewed 3, made by a machine 10, through a third language 10; stale 1,
 *                    against the glossary 1
 *
 * 101: the same text, codes and neighbours, or path at an edge. 100: the same text and codes. 99: numbers alone differ
 * and were adapted, or what codes say. What the memory itself takes off is taken off these as well. A pivot is never
 * worth more than 89, the sibling's sentence never more than 74.
 *
 * @param adapted whether the numbers of the translation are those of the query now
 */
export function score(
  query: Prepared,
  found: Prepared,
  {doubts, way, adapted}: {readonly doubts: readonly Doubt[]; readonly way: Way; readonly adapted: boolean}
): Score {
  const longer = Math.max(query.tokens.length, found.tokens.length)
  const edits = editDistance(query.tokens, found.tokens, longer) ?? longer
  const isExact = query.exact === found.exact && equal(query.codes, found.codes)
  const codes = difference(query.codes, found.codes)
  const numbers = difference(query.numbers, found.numbers)
  const punctuation = finalMarks(query.plain) === finalMarks(found.plain) ? 0 : 1
  const differsInForm = !isExact && edits === 0 && codes === 0 && punctuation === 0
  const ofCase = differsInForm
    ? Number(withoutNumbers(query.plain) !== withoutNumbers(found.plain))
    : caseDiffers(query, found)
  const penalties: Penalty[] = doubts.map((name) => ({name, points: doubtPoints[name]}))
  if (way === 'pivot') penalties.push({name: 'pivot', points: pivot.points})

  const isNear = isExact
    ? !equal(query.signatures, found.signatures)
    : adapted && edits + codes + punctuation + ofCase === 0
  const inContext = query.context !== undefined && query.context === found.context
  const top = isNear ? 99 : isExact ? (inContext ? 101 : 100) : undefined
  // Texts without a word are the same or have nothing to compare.
  const tokenScore = longer === 0 ? 0 : Math.floor((100 * (longer - edits)) / longer)
  const off = Math.min(codes, mostPoints) + (adapted ? 0 : Math.min(numbers, mostPoints)) + ofCase + 2 * punctuation
  const base = top ?? Math.min(Math.max(0, tokenScore - off), numbers > 0 && !adapted ? unadapted : 99)
  const taken = penalties.reduce((sum, {points}) => sum + points, 0)
  const most = way === 'pivot' ? pivot.most : way === 'kin' ? kinMost : 101
  if (way === 'kin' && base - taken > most) penalties.push({name: 'kin', points: base - taken - most})
  if (way === 'pivot' && base - taken > most) penalties.push({name: 'pivot', points: base - taken - most})
  const tier = way !== 'direct' ? way : top === 101 ? 'context' : top === 100 ? 'exact' : isNear ? 'near' : 'fuzzy'
  return {
    score: Math.max(0, Math.min(base - taken, most)),
    tier,
    parts: {tokens: longer, edits, codes, numbers, case: ofCase, punctuation, penalties}
  }
}

/** Whether numbers alone differ, so that it is worth while to adapt them. */
export function differsInNumbersAlone(query: Prepared, found: Prepared): boolean {
  return (
    query.exact !== found.exact &&
    query.numbers.length === found.numbers.length &&
    equal(query.codes, found.codes) &&
    withoutNumbers(query.exact) === withoutNumbers(found.exact)
  )
}

/** The query, read for comparing. */
export function prepareQuery(query: MemoryQuery): Prepared {
  return prepare(query, query.source)
}

/** A variant of the memory, read for comparing. */
export function prepareVariant(variant: Variant): Prepared {
  return prepare(variant, variant.locale)
}

function withoutNumbers(text: string): string {
  return text.replace(/\p{Nd}+(?:[.,:/\-\u00A0\u202F ]\p{Nd}+)*/gu, '0')
}

/** Words that are the same but for their capitals, wherever they stand. */
function caseDiffers(query: Prepared, found: Prepared): number {
  const cased = new Map<string, Set<string>>()
  for (const word of found.plain.match(wordPattern) ?? []) {
    const lower = word.toLowerCase()
    cased.set(lower, (cased.get(lower) ?? new Set()).add(word))
  }
  const differs = (query.plain.match(wordPattern) ?? []).some(
    (word) => cased.get(word.toLowerCase())?.has(word) === false
  )
  return Number(differs)
}

const wordPattern = /[\p{L}\p{M}\p{N}]+/gu

function finalMarks(plain: string): string {
  return /[\p{P}\s]*$/u.exec(plain.slice(-20))![0].trim()
}

function equal(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((value, at) => value === right[at])
}

/** How many of two lists have no partner in the other; a pair that could be exchanged counts once. */
function difference(left: readonly string[], right: readonly string[]): number {
  const counts = new Map<string, number>()
  for (const value of left) counts.set(value, (counts.get(value) ?? 0) + 1)
  let missing = 0
  for (const value of right) {
    const count = counts.get(value) ?? 0
    if (count === 0) missing++
    else counts.set(value, count - 1)
  }
  const unpaired = [...counts.values()].reduce((sum, count) => sum + count, 0)
  return Math.max(missing, unpaired)
}
