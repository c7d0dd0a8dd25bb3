import {normalizedText} from '../model/content.ts'
import type {CoverageVerdict} from '../model/coverage.ts'
import type {Locale} from '../model/locale.ts'
import type {Concept, Glossary} from '../model/term.ts'
import {assignPlaces, type Homonyms, placesOf} from './assign-places.ts'
import {findNames, hasMangledName} from './find-names.ts'
import {isHint} from './is-hint.ts'
import type {SpottedTerm} from './spot.ts'
import {usableTerms} from './terms-of.ts'

/** A sentence and the terms that were spotted in it. */
export interface CoveredPair {
  readonly source: string
  readonly sourceTerms: readonly SpottedTerm[]
  /** Undefined where nobody has confirmed one. */
  readonly target: string | undefined
  readonly targetTerms: readonly SpottedTerm[]
}

/** A term of the source, and what became of it. Whether it is waived is not known here. */
export interface CoveredPlace {
  /** What it is counted for: of a homonym the concept that the target has, else the first with a term. */
  readonly concept: string
  readonly verdict: Exclude<CoverageVerdict, 'waived'>
  readonly source: SpottedTerm
  /** What honours it. */
  readonly target: SpottedTerm | undefined
  /** The rule by which it is honoured. */
  readonly by: 'segment' | 'unit' | 'omission' | undefined
  /** The deprecated or forbidden term that stands in its place. */
  readonly instead: SpottedTerm | undefined
}

/**
 * What becomes of the terms of a unit, by sentence and place. A hint in the source asks for nothing, see `isHint`; in a
 * target any part of a compound will do. In this order:
 *
 * 1. `segment`: the target of the sentence has an accepted form of a preferred or admitted term of the concept, and each
 *    such form honours one occurrence;
 * 2. `unit`: another sentence of the unit has one more than its own source asks for, since a translator may join, cut and
 *    turn round sentences;
 * 3. a longer term that nothing asks for ends with such a form: *small language model* for *language model*;
 * 4. a deprecated or forbidden term of the concept takes the place of one, which is missed;
 * 5. `omission`: of what is left, each form that was found stands for one more occurrence of its concept in the unit. A
 *    language says *it*, or nothing, where another repeats the noun.
 *
 * In a copy of its source nothing was translated, so that a form counts only where both locales have the same term.
 *
 *     source  Modellen är en diffusionsmodell, och en diffusionsmodell lär sig …
 *     target  The model is a diffusion model, and it learns …     3 occurrences, 3 honoured, one of them by omission
 *
 * @param inside the terms that a longer one ends with
 */
export function coverage(
  unit: readonly CoveredPair[],
  {concepts}: Glossary,
  locale: Locale,
  inside: (term: SpottedTerm) => readonly SpottedTerm[]
): CoveredPlace[][] {
  const wanted = unit.map((pair) => wantedIn(pair, concepts, locale))
  const open = wanted.flat().filter(({verdict}) => verdict === undefined)
  if (open.length === 0) return wanted.map((places) => places.map(settled))
  const asked = askedIn(open, concepts)
  const given = unit.map((pair) => givenIn(pair, asked, concepts, locale))
  const byPair = Map.groupBy(open, ({pair}) => pair)
  const openIn = (pair: CoveredPair): Wanted[] => (byPair.get(pair) ?? []).filter(isLeft)
  const left = given.map((places, at) => honour(assignPlaces(openIn(unit[at]!), places), 'segment', places))
  const lent = left.flat()
  const unused = new Set(honour(assignPlaces(open.filter(isLeft), lent), 'unit', lent))
  for (const [at, pair] of unit.entries()) {
    const longer = left[at]!.filter((place) => unused.has(place))
    const wanting = longer.length === 0 ? [] : openIn(pair)
    if (wanting.length === 0) continue
    const shorter = longer.map((place) => place.flatMap((term) => inside(term).filter(isUsable)))
    honour(assignPlaces(wanting, shorter), 'segment', [])
  }
  for (const pair of unit) {
    const wrong = wrongIn(pair)
    if (wrong.length > 0) replace(openIn(pair), wrong)
  }
  repeat(open, concepts, locale)
  return wanted.map((places) => places.map(settled))
}

/** An occurrence that is being judged. */
interface Wanted {
  readonly pair: CoveredPair
  /** Those with a term in the target's locale; all of them where none has one. */
  readonly homonyms: Homonyms
  verdict: CoveredPlace['verdict'] | undefined
  target: SpottedTerm | undefined
  by: CoveredPlace['by']
  instead: SpottedTerm | undefined
}

function wantedIn(pair: CoveredPair, concepts: Glossary['concepts'], locale: Locale): Wanted[] {
  return placesOf(pair.sourceTerms.filter((term) => !isHint(term))).map((place): Wanted => {
    const able = place.filter(({concept}) => usableTerms(concepts.get(concept)!, locale).length > 0)
    const verdict = pair.target === undefined ? 'untranslated' : undefined
    const rest = {pair, target: undefined, by: undefined, instead: undefined}
    if (able.length === 0) return {...rest, homonyms: place, verdict: 'noTerm'}
    return {...rest, homonyms: able, verdict}
  })
}

/** What a unit asks for, of whatever its targets have. */
interface Asked {
  readonly names: readonly Concept[]
  /** Terms of the sources, as `termKey` has them. */
  readonly terms: ReadonlySet<string>
}

function askedIn(open: readonly Wanted[], concepts: Glossary['concepts']): Asked {
  const asked = open.flatMap(({homonyms}) => homonyms)
  const names = [...new Set(asked.map(({concept}) => concept))].flatMap((id) => concepts.get(id) ?? [])
  return {names: names.filter(({doNotTranslate}) => doNotTranslate), terms: new Set(asked.map(termKey))}
}

function termKey({concept, term}: SpottedTerm): string {
  return `${concept} ${term.term}`
}

/**
 * What a target has to honour terms with. In one that is its source letter by letter nothing was translated, so that a
 * form counts only where both locales have the same term; and names are looked for as they are written.
 */
function givenIn(
  {source, target, targetTerms}: CoveredPair,
  {names, terms}: Asked,
  concepts: Glossary['concepts'],
  locale: Locale
): Homonyms[] {
  if (target === undefined) return []
  const isCopy = normalizedText(source) === normalizedText(target)
  const accepted = targetTerms.filter(
    (found) =>
      isUsable(found) && concepts.get(found.concept)?.doNotTranslate !== true && (!isCopy || terms.has(termKey(found)))
  )
  return [...placesOf(accepted), ...placesOf(names.flatMap((name) => findNames(target, name, locale)))]
}

/** What a target should not say: deprecated and forbidden terms, unless the form is right for another concept. */
function wrongIn({targetTerms}: CoveredPair): SpottedTerm[] {
  const wrong = targetTerms.filter((found) => !isUsable(found) && !isHint(found))
  if (wrong.length === 0) return []
  const right = new Set(targetTerms.filter(isUsable).map(spanOf))
  return wrong.filter((found) => !right.has(spanOf(found)))
}

/** Hits of a text are at the same place or apart. */
function spanOf({start, end}: SpottedTerm): string {
  return `${start} ${end}`
}

function isUsable({term: {status}}: SpottedTerm): boolean {
  return status === 'preferred' || status === 'admitted'
}

/** @returns those of the places that honour nothing */
function honour(
  assigned: ReadonlyMap<Wanted, SpottedTerm>,
  by: 'segment' | 'unit',
  places: readonly Homonyms[]
): readonly Homonyms[] {
  for (const [place, target] of assigned) Object.assign(place, {verdict: 'honoured', target, by})
  const used = new Set(assigned.values())
  return places.filter((place) => !place.some((term) => used.has(term)))
}

function isLeft({verdict, instead}: Wanted): boolean {
  return verdict === undefined && instead === undefined
}

function replace(left: readonly Wanted[], wrong: readonly SpottedTerm[]): void {
  const waiting = new Map<string, Wanted[]>()
  for (const place of left.toReversed()) {
    for (const {concept} of place.homonyms) push(waiting, concept, place)
  }
  for (const instead of wrong) {
    const places = waiting.get(instead.concept) ?? []
    while (places.length > 0 && !isLeft(places.at(-1)!)) places.pop()
    const place = places.pop()
    if (place !== undefined) place.instead = instead
  }
}

/** A name that the sentence has in another spelling was not left out. */
function repeat(open: readonly Wanted[], concepts: Glossary['concepts'], locale: Locale): void {
  const named = new Map<string, number>()
  const first = new Map<string, SpottedTerm>()
  for (const {target} of open) {
    if (target === undefined) continue
    named.set(target.concept, (named.get(target.concept) ?? 0) + 1)
    if (!first.has(target.concept)) first.set(target.concept, target)
  }
  const mangled = new Map<CoveredPair, Map<string, boolean>>()
  for (const place of open.filter(isLeft)) {
    for (const {concept} of place.homonyms) {
      const rest = named.get(concept) ?? 0
      if (rest === 0) continue
      const known = concepts.get(concept)!
      if (known.doNotTranslate && isMangled(place.pair, known, locale, mangled)) continue
      named.set(concept, rest - 1)
      Object.assign(place, {verdict: 'honoured', by: 'omission', target: first.get(concept)})
      break
    }
  }
}

function push<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}

/** Each text is looked through once for each name. */
function isMangled(
  pair: CoveredPair,
  concept: Concept,
  locale: Locale,
  looked: Map<CoveredPair, Map<string, boolean>>
): boolean {
  const {target = ''} = pair
  const ofPair = looked.get(pair) ?? new Map<string, boolean>()
  looked.set(pair, ofPair)
  const answer =
    ofPair.get(concept.id) ??
    (findNames(target, concept, locale).length === 0 && hasMangledName(target, concept, locale))
  ofPair.set(concept.id, answer)
  return answer
}

function settled({homonyms, verdict = 'missed', target, by, instead}: Wanted): CoveredPlace {
  const meant = homonyms.find(({concept}) => concept === (target ?? instead)?.concept) ?? homonyms[0]!
  const found = by === 'omission' ? undefined : target
  return {concept: meant.concept, verdict, source: meant, target: found, by, instead}
}
