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

/** Counts of texts by their order, all zero between two searches, and the texts that have one. */
let counts = new Uint16Array(2 ** 16)
let touched = new Uint32Array(2 ** 12)

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

  /** By length: how many of `lists` lists a text must be in is as many more as there are lists. */
  const needed = Int32Array.from({length: longest + 1}, (_, length) => shared(Math.max(n, length)) - n)
  const isOpen = (id: number): boolean => counts[orderOf(id)]! >= needed[lengthOf(id)]! + lists

  /** Every text that can be near is in one of the first lists; the others only tell more of it. */
  let lists = Math.min(n - shortest + 1, features.length)
  let count = 0
  let open: Uint32Array
  try {
    for (let at = 0; at < lists; at++)
      for (const chunk of store.withFeature(features[at]!, from, to)) count = countAll(chunk, from, to, count)
    open = touched.subarray(0, count).filter(isOpen)
    for (; lists < features.length; ) {
      const next = features[lists]!
      if (open.length * listNumbersPerComparison <= (store.frequency(next) ?? 0) + listNumbersPerComparison * 2) break
      for (const chunk of store.withFeature(next, from, to)) countKnown(chunk, from, to)
      lists++
      open = open.filter(isOpen)
    }
  } finally {
    // A damaged memory is built anew and asked again.
    for (let at = 0; at < count; at++) counts[orderOf(touched[at]!)] = 0
  }

  const near: Near[] = []
  for (const id of open) {
    const score = scoreOf(tokens, store.tokensOf(id), least)
    if (score !== undefined) near.push({text: id, score})
  }
  return near
}

/** Counts the texts of a row. Returns how many were touched so far. */
function countAll(chunk: Uint32Array, from: number, to: number, count: number): number {
  if (count + chunk.length > touched.length) {
    const larger = new Uint32Array(2 * (count + chunk.length))
    larger.set(touched)
    touched = larger
  }
  let known = counts
  let next = count
  for (let at = 0; at < chunk.length; at++) {
    const id = chunk[at]!
    if (id < from || id >= to) continue
    const order = orderOf(id)
    if (order >= known.length) {
      known = new Uint16Array(Math.max(order + 1, 2 * known.length))
      known.set(counts)
      counts = known
    }
    const before = known[order]!
    if (before === 0) touched[next++] = id
    known[order] = before + 1
  }
  return next
}

/** Counts on for texts that are in another list already. */
function countKnown(chunk: Uint32Array, from: number, to: number): void {
  const known = counts
  for (let at = 0; at < chunk.length; at++) {
    const id = chunk[at]!
    if (id < from || id >= to) continue
    const order = orderOf(id)
    const before = order < known.length ? known[order]! : 0
    if (before > 0) known[order] = before + 1
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
