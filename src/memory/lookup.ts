import {isKindred, type Locale} from '../model/locale.ts'
import type {MemoryStore, StoredMemoryUnit} from '../model/memory-store.ts'
import {flatten} from '../model/run.ts'
import type {Match, MemoryQuery, Variant} from '../model/translation-memory.ts'
import {findNear} from './index/find-near.ts'
import {hashesOf} from './index/index-text.ts'
import type {Candidate} from './matches/candidate.ts'
import {type BreaksGlossary, matchOf} from './matches/match-of.ts'
import {rankMatches} from './matches/rank.ts'
import {kinMost, type Prepared, pivot as pivotScore, prepareQuery} from './matches/score.ts'

/** What is asked of a lookup. */
export interface LookupOptions {
  /** The lowest score, 1–101. Shown are matches from 60, drafted those from 85. */
  readonly least: number
  /** How many, at most. */
  readonly most: number
  /** What costs a point; nothing where there is no glossary. */
  readonly breaksGlossary?: BreaksGlossary | undefined
}

/** Units of one text that are looked at. A text that was said oftener has nothing more to tell. */
const mostSayings = 1000

/** Longer texts are looked up as they are: to compare two takes the square of their length. */
const mostTokens = 1000

/** Languages so near that the sentence of one helps with the other. */
const kin: Readonly<Record<Locale, Locale>> = {sv: 'nb', nb: 'sv'}

/**
 * The best translations of what is like the query, with their scores taken apart. Exact: the same as scoring every unit
 * of the memory, but for texts that were said more than a thousand times.
 *
 * What is alike in the source language is found first; each has its translation in its own unit, in another file that
 * says the same segment, or through the same sentence in a third language.
 */
export function lookup(store: MemoryStore, query: MemoryQuery, options: LookupOptions): Match[] {
  return store.snapshot(() => best(store, query, options))
}

function best(store: MemoryStore, query: MemoryQuery, options: LookupOptions): Match[] {
  const {least, most, breaksGlossary} = options
  const asked = {...query, prepared: prepareQuery(query)}
  const found: Match[] = []
  let worst = least
  for (const {text, score} of alike(store, asked, Math.min(least, 100))) {
    // What follows is less alike, and no penalty makes a score higher; 101 is for those that are wholly alike.
    if (score < 100 && score < worst) break
    for (const candidate of translations(store, text, query, worst)) {
      const match = matchOf(asked, candidate, breaksGlossary)
      if (match.score >= least) found.push(match)
    }
    if (found.length >= most) {
      const kept = rankMatches(found)
      found.splice(0, found.length, ...kept)
      worst = Math.max(least, found[most - 1]?.score ?? least)
    }
  }
  return rankMatches(found).slice(0, most)
}

/** Texts of the source language, of whatever region, those that share most with the query first. */
function alike(
  store: MemoryStore,
  {source, runs, prepared}: MemoryQuery & {readonly prepared: Prepared},
  least: number
): {text: number; score: number}[] {
  const content = flatten(runs)
  return store
    .locales()
    .filter((locale) => isKindred(locale, source))
    .flatMap((locale) => {
      // To cut a Japanese sentence into words takes as long as to find what is near.
      const tokens = hashesOf(locale, prepared.tokens)
      if (tokens.length > 0 && tokens.length <= mostTokens) return findNear(store, tokens, least)
      // Texts without a word, such as `→`, are like nothing but themselves, and nobody wrote a sentence of a thousand.
      const same = new Set([content, content.normalize('NFC')].flatMap((form) => store.find(locale, form) ?? []))
      return [...same].map((text) => ({text, score: 100}))
    })
    .sort((left, right) => right.score - left.score || left.text - right.text)
}

function translations(store: MemoryStore, text: number, query: MemoryQuery, least: number): Candidate[] {
  const found: Candidate[] = []
  const sibling = least <= kinMost ? kin[query.target] : undefined
  for (const id of store.unitsWith(text, mostSayings)) {
    const unit = store.unit(id)
    const source = unit.variants[unit.texts.indexOf(text)]
    if (source === undefined || !isKindred(source.locale, query.source)) continue
    for (const [at, target] of unit.variants.entries()) {
      if (isKindred(target.locale, query.source)) continue
      if (isKindred(target.locale, query.target)) found.push({source, target, unit, way: 'direct', via: []})
      else {
        if (target.locale === sibling) found.push({source, target, unit, way: 'kin', via: []})
        found.push(...through(store, {source, unit, pivot: target, text: unit.texts[at]!}, query, least))
      }
    }
  }
  return found
}

interface Crossing {
  readonly source: Variant
  readonly unit: StoredMemoryUnit
  readonly pivot: Variant
  readonly text: number
}

/**
 * What other units say of the same sentence in a third language. Where they are the same segment in another file, as
 * all targets of an article are, nothing was crossed: the sentence was translated from one source.
 */
function through(
  store: MemoryStore,
  {source, unit, pivot, text}: Crossing,
  query: MemoryQuery,
  least: number
): Candidate[] {
  const found: Candidate[] = []
  for (const id of store.unitsWith(text, mostSayings)) {
    const other = store.unit(id)
    if (other.origin === unit.origin) continue
    const isOne = isSameSegment(unit, other)
    if (!isOne && least > pivotScore.most) continue
    for (const target of other.variants) {
      if (!isKindred(target.locale, query.target)) continue
      const way = isOne ? 'direct' : 'pivot'
      found.push({source, target, unit: other, way, via: isOne ? [] : [query.source, pivot.locale, query.target]})
    }
  }
  return found
}

function isSameSegment({origin: one}: StoredMemoryUnit, {origin: other}: StoredMemoryUnit): boolean {
  return (
    one.article !== undefined &&
    one.article === other.article &&
    one.unit === other.unit &&
    one.segment === other.segment
  )
}
