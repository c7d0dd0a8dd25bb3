import type {MemoryStore} from '../../model/memory-store.ts'
import {lengthOf, longest, mostTexts, textId} from '../../model/text-id.ts'
import {editDistance} from '../similarity.ts'
import {countedOnce, countedTogether, countOn, onlyThose} from './counted.ts'
import {featuresOf} from './features-of.ts'

/** A text whose token score reaches what was asked for. */
export interface Near {
  readonly text: number
  /** 0–100; may be too high where two tokens share a hash, never too low. */
  readonly score: number
}

/** What reading one more list must save: about as many numbers of a list are counted in the time of one comparison. */
const listNumbersPerComparison = 500

/**
 * All texts whose token score (`similarity`) reaches `least`, by a prefix filter: exact, like a comparison with every
 * text, and a thousand times faster.
 *
 *     13 tokens, at least 70 → a text as long shares 10 of them or more. Whatever 4 features one takes, it has one of
 *     those; whatever 5, two. So the lists of the 4 or 5 rarest hold every text that can be near.
 *
 * A text of m tokens, m ≥ n, must share m − edits: with j lists read it stands in j − n + (m − edits) of them or more.
 * Lists are read, the rarest first, until the texts that are left are fewer than the next list is worth.
 *
 * Sources: Bayardo, Ma, Srikant, "Scaling up all pairs similarity search" (2007); Chaudhuri, Ganti, Kaushik, "A primitive
 * operator for similarity joins" (2006).
 *
 * @param tokens the hashes of the query's tokens, one or more, fewer than 65,536
 * @param least 1–100
 */
export function findNear(store: MemoryStore, tokens: Uint32Array, least: number): Near[] {
  const n = tokens.length
  const shared = (length: number): number => length - Math.floor((length * (100 - least)) / 100)
  const features = rarestFirst(store, featuresOf(tokens))
  const shortest = shared(n)
  const longestNear = Math.floor((n * 100) / least)
  const from = textId(shortest, 0)
  const to = (Math.min(longestNear, longest) + 1) * mostTexts

  /** Every text that can be near is in one of the first lists; the others only tell more of it. */
  let lists = Math.min(n - shortest + 1, features.length)
  const first = Array.from(features.subarray(0, lists), (feature) =>
    countedOnce(store.withFeature(feature, from, to), from, to)
  )
  const isOpen = (text: number, count: number): boolean => count >= lists - n + shared(Math.max(n, lengthOf(text)))
  let open = onlyThose(countedTogether(first), isOpen)
  while (lists < features.length) {
    const next = features[lists]!
    const worth = open.texts.length * listNumbersPerComparison
    if (worth <= (store.frequency(next) ?? 0) + listNumbersPerComparison * 2) break
    countOn(open, store.withFeature(next, from, to))
    lists++
    open = onlyThose(open, isOpen)
  }

  const near: Near[] = []
  for (const id of open.texts) {
    const score = scoreOf(tokens, store.tokensOf(id), least)
    if (score !== undefined) near.push({text: id, score})
  }
  return near
}

function rarestFirst(store: MemoryStore, features: Uint32Array): Uint32Array {
  const places = Float64Array.from(features, (feature, at) => (store.frequency(feature) ?? 0) * 2 ** 16 + at)
  return Uint32Array.from(places.sort(), (place) => features[place % 2 ** 16]!)
}

function scoreOf(query: Uint32Array, tokens: Uint32Array | undefined, least: number): number | undefined {
  if (tokens === undefined) return undefined
  const longer = Math.max(query.length, tokens.length)
  const edits = editDistance(query, tokens, Math.floor((longer * (100 - least)) / 100))
  return edits === undefined ? undefined : Math.floor((100 * (longer - edits)) / longer)
}
