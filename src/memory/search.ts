import {isUnspaced, type Locale} from '../model/locale.ts'
import type {MemoryStore, StoredMemoryUnit} from '../model/memory-store.ts'
import {orderOf} from '../model/text-id.ts'
import {wordSegmenter} from '../model/word-segmenter.ts'
import {hashToken, seedOf} from './index/hash-token.ts'
import {pairsOf, searched} from './index/pairs-of.ts'
import {numberToken, tokens} from './tokens.ts'

/** What is looked for, and where. */
export interface Search {
  readonly text: string
  /** In texts of these locales. */
  readonly locales: readonly Locale[]
  /** The forms of a word, itself among them. */
  forms(word: string, locale: Locale): readonly string[]
  /** How many are shown. */
  readonly most: number
}

/** A unit in which it stands. */
export interface SearchHit {
  readonly unit: StoredMemoryUnit
  /** The variant, and where in its flattened text: UTF-16 offsets, end exclusive. */
  readonly variant: number
  readonly marks: readonly (readonly [start: number, end: number])[]
}

export interface SearchResult {
  readonly hits: SearchHit[]
  /** Whether there are more than were asked for. */
  readonly more: boolean
}

/** Past the largest number of a text. */
const everything = 2 ** 32

/** Texts that hold all words and are read to see them. Ten screens of hits; more are a question to ask otherwise. */
const mostRead = 1000

/** The index knows that a text has a number, and not which: more have to be read for a number alone. */
const mostReadForNumbers = 20_000

/** Units of one text that are looked at: its variants in all locales are among the first. */
const mostSayings = 100

/**
 * Concordance: the units in which the words stand, in either language. Words in any of their forms and any order, those
 * that stand together first; where a language has no spaces, the characters as they are. Whatever is asked is text: no
 * sign has a meaning.
 *
 * @returns the hits, best first
 */
export function searchMemory(store: MemoryStore, search: Search): SearchResult {
  return store.snapshot(() => resultOf(store, search))
}

function resultOf(store: MemoryStore, search: Search): SearchResult {
  const found = search.locales.flatMap((locale) => textsWith(store, search, locale))
  const ranked = found.toSorted((left, right) => left.rank - right.rank || left.text - right.text)
  const hits: SearchHit[] = []
  const seen = new Set<string>()
  for (const {text, marks} of ranked) {
    for (const id of store.unitsWith(text, mostSayings)) {
      const one = store.unit(id)
      const segment = segmentOf(one) ?? `${id}`
      if (seen.has(segment)) continue
      const unit = whole(store, one)
      // What a title says, and a link to it, need not be read twice.
      const content = unit.texts.toSorted((left, right) => left - right).join(' ')
      const isNew = !seen.has(content)
      seen.add(segment).add(content)
      if (!isNew) continue
      if (hits.length === search.most) return {hits, more: true}
      hits.push({unit, variant: unit.texts.indexOf(text), marks: marks()})
    }
  }
  return {hits, more: false}
}

/** A segment that is in the files of several locales, with its variants in all of them. */
function whole(store: MemoryStore, unit: StoredMemoryUnit): StoredMemoryUnit {
  const segment = segmentOf(unit)
  if (segment === undefined) return unit
  return unit.texts
    .flatMap((text) => store.unitsWith(text, mostSayings))
    .map((id) => store.unit(id))
    .filter((other) => segmentOf(other) === segment)
    .reduce(joined, unit)
}

function segmentOf({origin: {article, unit, segment}}: StoredMemoryUnit): string | undefined {
  return article === undefined ? undefined : [article, unit, segment].join('\0')
}

function joined(one: StoredMemoryUnit, other: StoredMemoryUnit): StoredMemoryUnit {
  const added = [...other.texts.keys()].filter((at) => !one.texts.includes(other.texts[at]!))
  return {
    ...one,
    variants: [...one.variants, ...added.map((at) => other.variants[at]!)],
    texts: [...one.texts, ...added.map((at) => other.texts[at]!)]
  }
}

interface FoundText {
  readonly text: number
  /** Where it stands in the text: UTF-16 offsets, end exclusive. */
  readonly marks: () => (readonly [start: number, end: number])[]
  /** Lower is better. */
  readonly rank: number
}

function textsWith(store: MemoryStore, search: Search, locale: Locale): FoundText[] {
  const look = isUnspaced(locale) ? characters(store, search.text) : words(store, search, locale)
  if (look === undefined) return []
  const found: FoundText[] = []
  for (const text of look.texts) {
    const content = store.contentOf(text)
    const rank = content === undefined ? undefined : look.rank(content)
    if (content !== undefined && rank !== undefined) found.push({text, rank, marks: () => look.marks(content)})
  }
  return found
}

/** Texts that may hold what is looked for, and what shows it. */
interface Look {
  readonly texts: readonly number[]
  /** How good a text is, lower is better; nothing where it does not hold it. */
  rank(content: string): number | undefined
  /** Dearer, and asked only of what is shown. */
  marks(content: string): (readonly [start: number, end: number])[]
}

/** A text that holds a string holds all pairs of its neighbouring characters. */
function characters(store: MemoryStore, asked: string): Look | undefined {
  const wanted = searched(asked.trim())
  if (wanted === '') return undefined
  const last = wanted.charCodeAt(wanted.length - 1)
  // The last character may be followed by any.
  const lists =
    wanted.length === 1
      ? [store.withPairs(last * 0x1_0000, last * 0x1_0000 + 0xffff)]
      : [...pairsOf(wanted)].filter((pair) => pair % 0x1_0000 !== 0).map((pair) => store.withPairs(pair, pair))
  return {
    texts: common(lists, mostRead),
    rank: (content) => (searched(content).includes(wanted) ? content.length : undefined),
    marks(content) {
      const marks: (readonly [number, number])[] = []
      const {text, places} = folded(content)
      for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + wanted.length))
        marks.push([places[at]!, places[at + wanted.length]!])
      return marks
    }
  }
}

/** Every word stands there in one of its forms. */
function words(store: MemoryStore, search: Search, locale: Locale): Look | undefined {
  const wanted = tokens(search.text, locale)
  if (wanted.length === 0) return undefined
  const seed = seedOf(locale)
  const forms = wanted.map(
    (word) => new Set([word, ...search.forms(word, locale).flatMap((form) => oneToken(form, locale))])
  )
  const lists = forms.map((all) => [...all].flatMap((form) => store.withFeature(hashToken(form, seed), 0, everything)))
  const any = new Set(forms.flatMap((all) => [...all]))
  const numbers = (searched(search.text).match(number) ?? []).map(standingAlone)
  return {
    texts: common(lists, wanted.every((word) => word === numberToken) ? mostReadForNumbers : mostRead),
    /** Words that stand together, then those as they were asked for, then short texts. */
    rank(content) {
      if (numbers.length > 0) {
        const ready = searched(content)
        if (numbers.some((alone) => ready.search(alone) === -1)) return undefined
      }
      const there = tokens(content, locale)
      const places = forms.map((all) => there.findIndex((word) => all.has(word)))
      if (places.includes(-1)) return undefined
      const apart = Math.max(...places) - Math.min(...places) + 1 - forms.length
      const inflected = wanted.filter((word) => !there.includes(word)).length
      return apart * 1000 + inflected * 100 + Math.min(there.length, 99)
    },
    marks(content) {
      const found = [...wordSegmenter(locale).segment(content)].filter(
        ({segment, isWordLike}) => isWordLike && any.has(searched(segment))
      )
      const marks = found.map(({index, segment}) => [index, index + segment.length] as const)
      if (numbers.length === 0) return marks
      const {text, places} = folded(content)
      for (const alone of numbers)
        for (const {0: there, index} of text.matchAll(alone))
          marks.push([places[index]!, places[index + there.length]!])
      return marks.sort(([left], [right]) => left - right)
    }
  }
}

/** A number as it is written, its groups of three and its decimals with it. */
const number = /\d+(?:[ .,:]\d+)*/g

/** Finds a number that is no part of a longer one. */
function standingAlone(asked: string): RegExp {
  return new RegExp(`(?<!\\d|\\d[.,])${asked.replaceAll('.', '\\.')}(?![.,]?\\d)`, 'g')
}

/** A form that is one word in a text. Of 量子en, which nobody writes, *en* alone would be found everywhere. */
function oneToken(form: string, locale: Locale): readonly string[] {
  const all = tokens(form, locale)
  return all.length === 1 && all[0] === form.normalize('NFKC').toLowerCase() ? all : []
}

/** How many lists a text is in so far, by its order; all zero between two searches. */
let inLists = new Uint8Array(0)

/** The texts that are in a row of every list, those that were said last first, `most` of them. */
function common(lists: readonly (readonly Uint32Array[])[], most: number): number[] {
  const size = (list: readonly Uint32Array[]): number => list.reduce((sum, row) => sum + row.length, 0)
  const [first, ...others] = lists.toSorted((left, right) => size(left) - size(right)).slice(0, 255)
  if (first === undefined) return []
  const texts = new Uint32Array(size(first))
  let count = 0
  for (const row of first) {
    for (const text of row) {
      const order = orderOf(text)
      if (order >= inLists.length) inLists = larger(inLists, order)
      if (inLists[order] !== 0) continue
      inLists[order] = 1
      texts[count++] = text
    }
  }
  for (const [at, list] of others.entries())
    for (const row of list)
      for (const text of row) if (inLists[orderOf(text)] === at + 1) inLists[orderOf(text)] = at + 2
  const everywhere = others.length + 1
  let all = 0
  for (let at = 0; at < count; at++) if (inLists[orderOf(texts[at]!)] === everywhere) all++
  // To sort half a million for the sake of a thousand would take longer than all else.
  let oldest = all > most ? inLists.length : 0
  for (let found = 0; oldest > 0 && found < most; oldest--) if (inLists[oldest - 1] === everywhere) found++
  const last: number[] = []
  for (let at = 0; at < count; at++) {
    const order = orderOf(texts[at]!)
    if (inLists[order] === everywhere && order >= oldest) last.push(texts[at]!)
    inLists[order] = 0
  }
  return last.sort((left, right) => orderOf(right) - orderOf(left))
}

function larger(array: Uint8Array<ArrayBuffer>, order: number): Uint8Array<ArrayBuffer> {
  const next = new Uint8Array(Math.max(order + 1, array.length * 2, 2 ** 16))
  next.set(array)
  return next
}

/** A text as it is searched, and for each of its UTF-16 code units the place in the text that it comes from. */
function folded(content: string): {text: string; places: number[]} {
  let text = ''
  const places: number[] = []
  for (const {segment, index} of graphemes.segment(content)) {
    const ready = searched(segment)
    for (let at = 0; at < ready.length; at++) places.push(index)
    text += ready
  }
  places.push(content.length)
  return {text, places}
}

const graphemes = new Intl.Segmenter(undefined, {granularity: 'grapheme'})
