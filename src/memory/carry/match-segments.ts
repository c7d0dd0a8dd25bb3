import {normalizedContent} from '../../model/content.ts'
import type {Locale} from '../../model/locale.ts'
import {flatten} from '../../model/run.ts'
import type {StoredUnit} from '../../model/segment-file.ts'
import type {Sentence} from '../../model/split.ts'
import type {Unit} from '../../model/unit.ts'
import {readShortTags} from '../short-tags.ts'
import {similarity} from '../similarity.ts'
import {tokens} from '../tokens.ts'
import {alignBest, type Keyed, type Pair, risingChain} from './align.ts'
import {pairUp} from './pair-up.ts'
import type {Origin, PlannedUnit} from './plan.ts'

/** Under this, a changed sentence is another sentence: its translation would mislead rather than help. */
const leastSimilarity = 50

/** Pairs of sentences compared between two that are equal: 500 by 500. A longer rewritten stretch is cut in parts. */
const mostComparisons = 250_000

/** A unit that nothing equals, cut by the rules of today. */
export interface CutUnit {
  readonly unit: Unit
  readonly sentences: readonly Sentence[]
}

interface OldSegment extends Omit<Origin, 'same'> {
  readonly content: string
}

interface NewSentence {
  readonly at: number
  readonly kind: string
  readonly sentence: Sentence
  readonly content: string
}

/**
 * Match the segments of the units in a gap: equal ones, so that a split or joined paragraph keeps its translations,
 * then between them, in order, those that are alike. A new unit carries on the old one that it got most text from.
 */
export function matchSegments(old: readonly StoredUnit[], units: readonly CutUnit[], locale: Locale): PlannedUnit[] {
  const olds = old.flatMap((unit) =>
    unit.segments.map((segment): OldSegment => ({unit, segment, content: normalizedContent(segment.source)}))
  )
  const news = units.flatMap(({unit, sentences}, at) =>
    sentences.map(
      (sentence): NewSentence => ({at, kind: unit.kind, sentence, content: normalizedContent(sentence.source)})
    )
  )
  const origins = new Map<NewSentence, Origin>()
  const equal = pairEqual(olds, news)
  for (const [l, r] of equal) origins.set(news[r]!, {...originOf(olds[l]!), same: true})
  for (const [l, r] of pairAlike(olds, news, equal, locale)) {
    origins.set(news[r]!, {...originOf(olds[l]!), same: false})
  }
  const heirs = electHeirs(old, news, origins)
  let next = 0
  return units.map(({unit, sentences}, at) => ({
    unit,
    heirOf: heirs.get(at),
    sentences: sentences.map((sentence) => ({sentence, origin: origins.get(news[next++]!)}))
  }))
}

function originOf({unit, segment}: OldSegment): Omit<Origin, 'same'> {
  return {unit, segment}
}

function pairEqual(olds: readonly OldSegment[], news: readonly NewSentence[]): Pair[] {
  const numbers = new Map<string, number>()
  const keyed = (name: string, kind: string): Keyed => {
    for (const part of [name, kind]) if (!numbers.has(part)) numbers.set(part, numbers.size)
    return {key: numbers.get(name)!, path: numbers.get(kind)!}
  }
  return pairUp(
    olds.map(({content, unit}) => keyed(content, `\0${unit.kind}`)),
    news.map(({content, kind}) => keyed(content, `\0${kind}`))
  )
}

/** In order, between equal segments that were not moved, at most similar in sum. */
function pairAlike(
  olds: readonly OldSegment[],
  news: readonly NewSentence[],
  equal: readonly Pair[],
  locale: Locale
): Pair[] {
  const usedOld = new Set(equal.map(([l]) => l))
  const usedNew = new Set(equal.map(([, r]) => r))
  const anchors = risingChain(equal.toSorted((a, b) => a[1] - b[1]))
  const oldTokens = olds.map((segment) => lazily(() => tokens(flatten(segment.segment.source), locale)))
  const newTokens = news.map(({sentence}) => lazily(() => tokens(flatten(sentence.source), locale)))
  const confirmed = olds.map(({segment}) => lazily(() => previousContent(segment.previous?.source, segment.id)))
  const alike = (l: number, r: number): number => {
    const a = olds[l]!
    const b = news[r]!
    if (a.unit.kind !== b.kind) return 0
    // Changed back to what was last confirmed: nothing is more alike, however far it had gone.
    if (confirmed[l]!() === b.content) return 101
    return similarity(oldTokens[l]!(), newTokens[r]!(), leastSimilarity) ?? 0
  }
  const pairs: Pair[] = []
  let l = 0
  let r = 0
  for (const [nextLeft, nextRight] of [...anchors, [olds.length, news.length] as const]) {
    const lefts = range(l, nextLeft).filter((at) => !usedOld.has(at))
    const rights = range(r, nextRight).filter((at) => !usedNew.has(at))
    pairs.push(...alignInParts(lefts, rights, alike))
    l = nextLeft + 1
    r = nextRight + 1
  }
  return pairs
}

/** `alignBest`, cut into proportionate parts where there would be too many comparisons. */
function alignInParts(lefts: readonly number[], rights: readonly number[], alike: (l: number, r: number) => number) {
  const parts = Math.max(1, Math.ceil((lefts.length * rights.length) / mostComparisons))
  const part = (list: readonly number[], n: number): readonly number[] =>
    list.slice(Math.floor((list.length * n) / parts), Math.floor((list.length * (n + 1)) / parts))
  return range(0, parts).flatMap((n) => {
    const left = part(lefts, n)
    const right = part(rights, n)
    const found = alignBest(left.length, right.length, (l, r) => alike(left[l]!, right[r]!))
    return found.map(([l, r]): Pair => [left[l]!, right[r]!])
  })
}

function previousContent(source: string | undefined, segment: string): string | undefined {
  return source === undefined ? undefined : normalizedContent(readShortTags(source, segment))
}

/** Each old unit lives on in one new unit at most: most text in common first, equal text counting double. */
function electHeirs(
  old: readonly StoredUnit[],
  news: readonly NewSentence[],
  origins: ReadonlyMap<NewSentence, Origin>
): Map<number, StoredUnit> {
  const votes = new Map<string, {at: number; from: number; weight: number}>()
  const places = new Map(old.map((unit, at) => [unit, at]))
  for (const sentence of news) {
    const origin = origins.get(sentence)
    if (origin === undefined) continue
    const from = places.get(origin.unit)!
    const name = `${sentence.at} ${from}`
    const vote = votes.get(name) ?? {at: sentence.at, from, weight: 0}
    vote.weight += (sentence.content.length + 1) * (origin.same ? 2 : 1)
    votes.set(name, vote)
  }
  const heirs = new Map<number, StoredUnit>()
  const given = new Set<number>()
  for (const {at, from} of [...votes.values()].sort((a, b) => b.weight - a.weight || a.from - b.from || a.at - b.at)) {
    if (heirs.has(at) || given.has(from)) continue
    heirs.set(at, old[from]!)
    given.add(from)
  }
  return heirs
}

function range(from: number, to: number): number[] {
  return Array.from({length: Math.max(0, to - from)}, (_, n) => from + n)
}

function lazily<T>(make: () => T): () => T {
  let made: {value: T} | undefined
  return () => {
    made ??= {value: make()}
    return made.value
  }
}
