import type {Locale} from '../model/locale.ts'
import type {Run} from '../model/run.ts'
import type {Glossary} from '../model/term.ts'
import {compileTerms} from './compile-terms.ts'
import {type SpottedTerm, spotRuns} from './spot.ts'
import {usableTerms} from './terms-of.ts'

/** How far the targets keep to the glossary. */
export interface Coverage extends Tally {
  /** By concept, those alone that occur; every occurrence is counted for one concept. */
  readonly concepts: ReadonlyMap<string, Tally>
  /** What the numbers are made of: each occurrence in the source, by pair and offset. */
  readonly explained: readonly Explained[]
}

export interface Tally {
  /** In the source: the sum of the other three. */
  readonly occurrences: number
  /** The target has a preferred or admitted term of the concept for it. */
  readonly honoured: number
  readonly missed: number
  /** The glossary has no preferred or admitted term in the target's locale. */
  readonly noTerm: number
}

export interface Explained {
  /** Index of the pair. */
  readonly pair: number
  readonly verdict: 'honoured' | 'missed' | 'noTerm'
  /** The concept that it is counted for; of a homonym the one that the target has, else the first. */
  readonly concept: string
  /** In `flatten(source)`. */
  readonly source: SpottedTerm
  /** What honours it, in `flatten(target)`. */
  readonly target: SpottedTerm | undefined
}

export interface Pair {
  readonly source: readonly Run[]
  readonly target: readonly Run[]
}

/**
 * Count the terms of the sources and those that the targets honour. A term in a target honours one occurrence, so that
 * two in the source want two in the target; a homonym is honoured by any of its concepts.
 *
 *     source  Modellen är en diffusionsmodell, och en diffusionsmodell lär sig …
 *     target  The model is a diffusion model, and it learns …        2 occurrences, 1 honoured, 1 missed
 */
export function coverage(
  pairs: readonly Pair[],
  glossary: Glossary,
  sourceLocale: Locale,
  targetLocale: Locale
): Coverage {
  const sources = compileTerms(glossary, sourceLocale)
  const targets = compileTerms(glossary, targetLocale)
  const explained = pairs.flatMap((pair, index) => {
    const wanted = byPlace(spotRuns(sources, pair.source))
    if (wanted.length === 0) return []
    const usable = spotRuns(targets, pair.target).filter(
      ({term: {status}}) => status === 'preferred' || status === 'admitted'
    )
    return explain(index, wanted, byPlace(usable), (concept) => {
      const known = glossary.concepts.get(concept)
      return known !== undefined && usableTerms(known, targetLocale).length > 0
    })
  })
  const concepts = new Map<string, Tally>()
  let total = nothing
  for (const {concept, verdict} of explained) {
    concepts.set(concept, counted(concepts.get(concept) ?? nothing, verdict))
    total = counted(total, verdict)
  }
  return {...total, concepts, explained}
}

/** One place in a text and the concepts that its form may mean. */
type Homonyms = readonly SpottedTerm[]

function byPlace(found: readonly SpottedTerm[]): Homonyms[] {
  return [...Map.groupBy(found, ({start}) => start).values()]
}

function explain(
  pair: number,
  wanted: readonly Homonyms[],
  given: readonly Homonyms[],
  hasTerm: (concept: string) => boolean
): Explained[] {
  const honouredBy = assign(wanted, given)
  return wanted.map((homonyms): Explained => {
    const target = honouredBy.get(homonyms)
    if (target !== undefined) {
      const source = homonyms.find(({concept}) => concept === target.concept)!
      return {pair, verdict: 'honoured', concept: source.concept, source, target}
    }
    const source = homonyms.find(({concept}) => hasTerm(concept))
    if (source !== undefined) return {pair, verdict: 'missed', concept: source.concept, source, target}
    return {pair, verdict: 'noTerm', concept: homonyms[0]!.concept, source: homonyms[0]!, target}
  })
}

/** Give each place in the target to one in the source. Unambiguous ones come first: they have no choice. */
function assign(wanted: readonly Homonyms[], given: readonly Homonyms[]): Map<Homonyms, SpottedTerm> {
  const free = new Map<string, {readonly place: Homonyms; readonly term: SpottedTerm}[]>()
  for (const place of given.toSorted(byChoice)) {
    for (const term of place) {
      const waiting = free.get(term.concept)
      if (waiting === undefined) free.set(term.concept, [{place, term}])
      else waiting.push({place, term})
    }
  }
  // Taken from the end, in reading order.
  for (const waiting of free.values()) waiting.reverse()
  const used = new Set<Homonyms>()
  const assigned = new Map<Homonyms, SpottedTerm>()
  for (const homonyms of wanted.toSorted(byChoice)) {
    for (const {concept} of homonyms) {
      const waiting = free.get(concept) ?? []
      while (waiting.length > 0 && used.has(waiting.at(-1)!.place)) waiting.pop()
      const next = waiting.pop()
      if (next === undefined) continue
      used.add(next.place)
      assigned.set(homonyms, next.term)
      break
    }
  }
  return assigned
}

function byChoice(left: Homonyms, right: Homonyms): number {
  return left.length - right.length
}

const nothing: Tally = {occurrences: 0, honoured: 0, missed: 0, noTerm: 0}

function counted(tally: Tally, verdict: Explained['verdict']): Tally {
  return {...tally, occurrences: tally.occurrences + 1, [verdict]: tally[verdict] + 1}
}
