import {isUnspaced, type Locale} from '../model/locale.ts'
import type {MemoryStore, StoredMemoryUnit} from '../model/memory-store.ts'
import {orderOf} from '../model/text-id.ts'
import {hashToken, seedOf} from './index/hash-token.ts'
import {pairsOf, searched} from './index/pairs-of.ts'
import {tokens} from './tokens.ts'

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

/** Past the largest number of a text. */
const everything = 2 ** 32

/** Texts that hold all words and are read to see them. Ten screens of hits; more are a question to ask otherwise. */
const mostRead = 2000

/** Units of one text that are looked at: its variants in all locales are among the first. */
const mostSayings = 100

/**
 * Concordance: the units in which the words stand, in either language. Words in any of their forms and any order, those
 * that stand together first; where a language has no spaces, the characters as they are. Whatever is asked is text: no
 * sign has a meaning.
 *
 * @returns the hits, best first, and whether there are more
 */
export function searchMemory(store: MemoryStore, search: Search): {hits: SearchHit[]; more: boolean} {
  const found = search.locales.flatMap((locale) => textsWith(store, search, locale))
  const ranked = found.toSorted((left, right) => left.rank - right.rank || left.text - right.text)
  // A segment that is in the files of several locales is one hit with all its variants.
  const hits = new Map<string, SearchHit>()
  for (const {text, marks} of ranked) {
    for (const id of store.unitsWith(text, mostSayings)) {
      const unit = store.unit(id)
      const name = segmentOf(unit) ?? `${id}`
      const before = hits.get(name)
      if (before !== undefined) hits.set(name, {...before, unit: joined(before.unit, unit)})
      else if (hits.size === search.most) return {hits: [...hits.values()], more: true}
      else hits.set(name, {unit, variant: unit.texts.indexOf(text), marks})
    }
  }
  return {hits: [...hits.values()], more: false}
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
  readonly marks: readonly (readonly [start: number, end: number])[]
  /** Lower is better. */
  readonly rank: number
}

function textsWith(store: MemoryStore, search: Search, locale: Locale): FoundText[] {
  const look = isUnspaced(locale) ? characters(store, search.text) : words(store, search, locale)
  if (look === undefined) return []
  const found: FoundText[] = []
  for (const text of look.texts.slice(0, mostRead)) {
    const content = store.contentOf(text)
    const marks = content === undefined ? [] : look.marks(content)
    if (content !== undefined && marks.length > 0) found.push({text, marks, rank: look.rank(content, marks)})
  }
  return found
}

/** Texts that may hold what is looked for, and what shows it. */
interface Look {
  readonly texts: readonly number[]
  marks(content: string): (readonly [start: number, end: number])[]
  rank(content: string, marks: readonly (readonly [start: number, end: number])[]): number
}

/** A text that holds a string holds all pairs of its neighbouring characters. */
function characters(store: MemoryStore, asked: string): Look | undefined {
  const wanted = searched(asked.trim())
  if (wanted === '') return undefined
  const all = [...pairsOf(wanted)]
  const last = wanted.charCodeAt(wanted.length - 1)
  // The last character may be followed by any.
  const lists =
    wanted.length === 1
      ? [store.withPairs(last * 0x1_0000, last * 0x1_0000 + 0xffff)]
      : all.filter((pair) => pair % 0x1_0000 !== 0).map((pair) => store.withPairs(pair, pair))
  return {
    texts: common(lists),
    marks(content) {
      const marks: (readonly [number, number])[] = []
      const {text, places} = folded(content)
      for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + wanted.length))
        marks.push([places[at]!, places[at + wanted.length]!])
      return marks
    },
    rank: (content) => content.length
  }
}

/** Every word stands there in one of its forms. */
function words(store: MemoryStore, search: Search, locale: Locale): Look | undefined {
  const wanted = tokens(search.text, locale)
  if (wanted.length === 0) return undefined
  const seed = seedOf(locale)
  const forms = wanted.map(
    (word) => new Set([word, ...search.forms(word, locale).flatMap((form) => tokens(form, locale))])
  )
  const lists = forms.map((all) => [...all].flatMap((form) => store.withFeature(hashToken(form, seed), 0, everything)))
  const exact = new Set(wanted)
  return {
    texts: common(lists),
    marks(content) {
      const segmenter = segmenterOf(locale)
      const marks: (readonly [number, number])[] = []
      const missing = new Set(forms.keys())
      for (const {segment, index, isWordLike} of segmenter.segment(content)) {
        if (!isWordLike) continue
        const word = searched(segment)
        const which = [...forms.keys()].filter((at) => forms[at]!.has(word))
        if (which.length > 0) marks.push([index, index + segment.length])
        for (const at of which) missing.delete(at)
      }
      return missing.size === 0 ? marks : []
    },
    /** Words that stand together, then those as they were asked for, then short texts. */
    rank(content, marks) {
      const span = Math.min(
        ...marks.slice(0, Math.max(1, marks.length - wanted.length + 1)).map(([start], at) => {
          const end = marks[Math.min(at + wanted.length, marks.length) - 1]![1]
          return end - start
        })
      )
      const inflected = marks.some(([start, end]) => exact.has(searched(content.slice(start, end)))) ? 0 : 500
      return (span - search.text.trim().length) * 10 + inflected + content.length / 100
    }
  }
}

const segmenters = new Map<Locale, Intl.Segmenter>()

function segmenterOf(locale: Locale): Intl.Segmenter {
  const segmenter = segmenters.get(locale) ?? new Intl.Segmenter(locale, {granularity: 'word'})
  segmenters.set(locale, segmenter)
  return segmenter
}

/** What is in one of each list's rows, the shortest list first. */
function common(lists: readonly (readonly Uint32Array[])[]): number[] {
  const sizes = (list: readonly Uint32Array[]): number => list.reduce((sum, row) => sum + row.length, 0)
  const [first, ...others] = lists.toSorted((left, right) => sizes(left) - sizes(right))
  if (first === undefined) return []
  let texts = new Set(first.flatMap((row) => [...row]))
  for (const list of others) {
    const kept = new Set<number>()
    for (const row of list) for (const text of row) if (texts.has(text)) kept.add(text)
    texts = kept
  }
  // Those that were said last first, whatever their length.
  return [...texts].sort((left, right) => orderOf(right) - orderOf(left))
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
