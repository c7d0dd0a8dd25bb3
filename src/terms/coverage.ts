import {normalizedText} from '../model/content.ts'
import type {Locale} from '../model/locale.ts'
import type {Concept, Glossary} from '../model/term.ts'
import {allowOmissions} from './allow-omissions.ts'
import {assignPlaces, type Homonyms, placesOf} from './assign-places.ts'
import {type CoveredPair, type CoveredPlace, isLeft, type Wanted} from './covered-pair.ts'
import {findNames} from './find-names.ts'
import {isAccepted} from './is-accepted.ts'
import {isHint} from './is-hint.ts'
import type {SpottedTerm} from './spot.ts'
import {usableTerms} from './terms-of.ts'

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
 * 5. `omission`: of what is left, each form that was found stands for one more occurrence of its concept in the unit, see
 *    `allowOmissions`. A language says *it*, or nothing, where another repeats the noun.
 *
 * In a copy of its source nothing was translated, so that a form counts only where both locales have the same term.
 *
 *     source  Modellen är en diffusionsmodell, och en diffusionsmodell lär sig …
 *     target  The model is a diffusion model, and it learns …     3 occurrences, 3 honoured, one of them by omission
 *
 * @param inside the terms that a longer one ends with
 * @param ownIn the terms of the source's locale that stand in a target; asked for where something may be left out
 */
export function coverage(
  unit: readonly CoveredPair[],
  {concepts}: Glossary,
  locale: Locale,
  inside: (term: SpottedTerm) => readonly SpottedTerm[],
  ownIn: (target: string) => readonly SpottedTerm[]
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
    const shorter = longer.map((place) => place.flatMap((term) => inside(term).filter(isAccepted)))
    honour(assignPlaces(wanting, shorter), 'segment', [])
  }
  for (const pair of unit) {
    const wrong = wrongIn(pair)
    if (wrong.length > 0) replace(openIn(pair), wrong)
  }
  allowOmissions(open, {concepts, locale, ownIn})
  return wanted.map((places) => places.map(settled))
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
      isAccepted(found) &&
      concepts.get(found.concept)?.doNotTranslate !== true &&
      (!isCopy || terms.has(termKey(found)))
  )
  return [...placesOf(accepted), ...placesOf(names.flatMap((name) => findNames(target, name, locale)))]
}

/** What a target should not say: deprecated and forbidden terms, unless the form is right for another concept. */
function wrongIn({targetTerms}: CoveredPair): SpottedTerm[] {
  const wrong = targetTerms.filter((found) => !isAccepted(found) && !isHint(found))
  if (wrong.length === 0) return []
  const right = new Set(targetTerms.filter(isAccepted).map(spanOf))
  return wrong.filter((found) => !right.has(spanOf(found)))
}

/** Hits of a text are at the same place or apart. */
function spanOf({start, end}: SpottedTerm): string {
  return `${start} ${end}`
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

function push<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}

function settled({homonyms, verdict = 'missed', target, by, instead}: Wanted): CoveredPlace {
  const meant = homonyms.find(({concept}) => concept === (target ?? instead)?.concept) ?? homonyms[0]!
  const found = by === 'omission' ? undefined : target
  return {concept: meant.concept, verdict, source: meant, target: found, by, instead}
}
