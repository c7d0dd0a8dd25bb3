import {asMissed} from '../check/as-missed.ts'
import {check} from '../check/check.ts'
import type {CheckedSegment} from '../check/checked.ts'
import {finalVerdict} from '../check/final-verdict.ts'
import type {CoveredSegment} from '../model/coverage.ts'
import {coveredSegments} from './covered-segments.ts'
import type {Judged} from './judge-route.ts'
import type {ArticleCoverage} from './look/article-coverage.ts'

type CoveredRoute = ArticleCoverage['routes'][number]

/** What a route says of its texts. */
export type Said = Pick<CoveredRoute, 'texts' | 'findings'>

/** Rules that tell of missed terms, in whose place nothing unwanted stands. */
const telling: ReadonlySet<string> = new Set(['term-missed', 'name-changed'])

/**
 * A route in which lost terms do not count as left out: they are missed, in the numbers and in the findings.
 *
 * @param lost how many, by `unit/segment` and concept
 */
export function holdLostTerms(
  {texts, findings, states, omitting}: Pick<CoveredRoute, 'texts' | 'findings' | 'states' | 'omitting'>,
  lost: ReadonlyMap<string, ReadonlyMap<string, number>>
): Said {
  const units = omitting.units.flatMap((unit) => {
    const segments = unit.segments.flatMap((segment) => {
      const of = lost.get(`${unit.id}/${segment.id}`)
      if (of === undefined) return []
      // What is missed already is among them.
      return [asMissed(segment, (concept) => (of.get(concept) ?? 0) - missedIn(segment, concept))]
    })
    return segments.length === 0 ? [] : [{...unit, segments}]
  })
  if (units.length === 0) return {texts, findings}
  const checked = {...omitting, units}
  const verdicts = check(checked)
  const places = new Map(texts.map(({unit, segment, place}) => [`${unit}/${segment}`, place]))
  const held = coveredSegments(checked, finalVerdict(verdicts), ({unit, segment}) => places.get(`${unit}/${segment}`)!)
  const anew = new Map(held.map((segment) => [nameOf(segment), segment]))
  const told = verdicts
    .filter(({code}) => telling.has(code))
    .map(({unit, segment, line: _, ...finding}): Judged => ({...finding, place: places.get(`${unit}/${segment}`)!}))
  const kept = findings.filter(({code, place}) => !telling.has(code) || !anew.has(`${place.unit}/${place.segment}`))
  const order = new Map(states.map((state, at) => [nameOf(state), at]))
  const placeIn = ({place: {unit, segment}}: Judged): number => order.get(`${unit}/${segment}`) ?? states.length
  return {
    texts: texts.map((segment) => anew.get(nameOf(segment)) ?? segment),
    findings: [...kept, ...told].toSorted((left, right) => placeIn(left) - placeIn(right))
  }
}

function missedIn({sourceTerms}: CheckedSegment, of: string): number {
  return sourceTerms.filter(({concept, verdict}) => concept === of && verdict === 'missed').length
}

function nameOf({unit, segment}: Pick<CoveredSegment, 'unit' | 'segment'>): string {
  return `${unit}/${segment}`
}
