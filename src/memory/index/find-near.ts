import type {MemoryStore} from '../../model/memory-store.ts'
import {lengthOf, longest, mostTexts, orderOf, textId} from '../../model/text-id.ts'
import {editDistance} from '../similarity.ts'
import {featuresOf} from './features-of.ts'

/** A text whose token score reaches what was asked for. */
export interface Near {
  readonly text: number
  /** 0–100; may be too high where two tokens share a hash, never too low. */
  readonly score: number
}

/** What reading one more list must save: about as many numbers of a list are counted in the time of one comparison. */
const listNumbersPerComparison = 500

/** Where counting ends. */
const mostCounted = 65_535

/** Counts of texts by their order, all zero between two searches. */
let counts = new Uint16Array(0)

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
 * @param tokens the hashes of the query's tokens, one or more
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

  const neededOf = (id: number, lists: number): number => {
    const length = lengthOf(id)
    // The last length stands for all above: any of them may be as short as that.
    return Math.min(lists - n + shared(Math.max(n, length)), mostCounted)
  }
  /** Every text that can be near is in one of the first lists; the others only tell more of it. */
  const firstLists = Math.min(n - shortest + 1, features.length)
  const touched: number[] = []
  for (let at = 0; at < firstLists; at++)
    for (const chunk of store.withFeature(features[at]!, from, to)) countAll(chunk, from, to, touched)
  let lists = firstLists
  let open = touched.filter((id) => counts[orderOf(id)]! >= neededOf(id, lists))
  for (; lists < features.length; ) {
    const next = features[lists]!
    if (open.length * listNumbersPerComparison <= (store.frequency(next) ?? 0) + listNumbersPerComparison * 2) break
    for (const chunk of store.withFeature(next, from, to)) countKnown(chunk, from, to)
    lists++
    open = open.filter((id) => counts[orderOf(id)]! >= neededOf(id, lists))
  }
  for (const id of touched) counts[orderOf(id)] = 0

  const near: Near[] = []
  for (const id of open) {
    const score = scoreOf(tokens, store.tokensOf(id), least)
    if (score !== undefined) near.push({text: id, score})
  }
  return near
}

function countAll(chunk: Uint32Array, from: number, to: number, touched: number[]): void {
  for (let at = 0; at < chunk.length; at++) {
    const id = chunk[at]!
    if (id < from || id >= to) continue
    const order = orderOf(id)
    if (order >= counts.length) {
      const larger = new Uint16Array(Math.max(order + 1, counts.length * 2, 2 ** 16))
      larger.set(counts)
      counts = larger
    }
    const before = counts[order]!
    if (before === 0) touched.push(id)
    if (before < mostCounted) counts[order] = before + 1
  }
}

/** Counts on for texts that are in another list already. */
function countKnown(chunk: Uint32Array, from: number, to: number): void {
  for (let at = 0; at < chunk.length; at++) {
    const id = chunk[at]!
    if (id < from || id >= to) continue
    const order = orderOf(id)
    const before = order < counts.length ? counts[order]! : 0
    if (before > 0 && before < mostCounted) counts[order] = before + 1
  }
}

function rarestFirst(store: MemoryStore, features: Uint32Array): Uint32Array {
  const frequencies = new Map(Array.from(features, (feature) => [feature, store.frequency(feature) ?? 0]))
  return features.sort((left, right) => frequencies.get(left)! - frequencies.get(right)!)
}

function scoreOf(query: Uint32Array, tokens: Uint32Array | undefined, least: number): number | undefined {
  if (tokens === undefined) return undefined
  const longer = Math.max(query.length, tokens.length)
  const edits = editDistance(query, tokens, Math.floor((longer * (100 - least)) / 100))
  return edits === undefined ? undefined : Math.floor((100 * (longer - edits)) / longer)
}
