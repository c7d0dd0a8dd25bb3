import type {SpottedTerm} from './spot.ts'

/** One place in a text and the concepts that its form may mean. */
export type Homonyms = readonly SpottedTerm[]

/** The terms of a text by where they stand; two parts of a compound are two places. */
export function placesOf(found: readonly SpottedTerm[]): Homonyms[] {
  return [...Map.groupBy(found, ({start, partStart}) => partStart ?? start).values()]
}

/**
 * Gives each place in a target to one in a source. Places with one concept come first: they have no choice. Of equals the
 * one that stands first gets what stands first.
 */
export function assignPlaces<W extends {readonly homonyms: Homonyms}>(
  wanted: readonly W[],
  given: readonly Homonyms[]
): Map<W, SpottedTerm> {
  const free = new Map<string, SpottedTerm[]>()
  const placeOf = new Map<SpottedTerm, Homonyms>()
  for (const place of given.toSorted((left, right) => left.length - right.length)) {
    for (const term of place) {
      placeOf.set(term, place)
      const waiting = free.get(term.concept)
      if (waiting === undefined) free.set(term.concept, [term])
      else waiting.push(term)
    }
  }
  // Taken from the end, in reading order.
  for (const waiting of free.values()) waiting.reverse()
  const used = new Set<Homonyms>()
  const assigned = new Map<W, SpottedTerm>()
  for (const each of wanted.toSorted((left, right) => left.homonyms.length - right.homonyms.length)) {
    for (const {concept} of each.homonyms) {
      const waiting = free.get(concept) ?? []
      while (waiting.length > 0 && used.has(placeOf.get(waiting.at(-1)!)!)) waiting.pop()
      const next = waiting.pop()
      if (next === undefined) continue
      used.add(placeOf.get(next)!)
      assigned.set(each, next)
      break
    }
  }
  return assigned
}
