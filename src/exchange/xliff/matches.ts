import type {MatchHint} from '../../model/segment-file.ts'
import type {Tier} from '../../model/tier.ts'
import {attributeOf, elementsOf, type XmlElement} from '../xml/node.ts'
import {shield, unshield} from '../xml/shield.ts'
import type {Scope} from './foreign.ts'
import {readInline} from './inline/read.ts'
import {writeInline} from './inline/write.ts'
import {block} from './markup.ts'
import {nameOf} from './namespaces.ts'

/** What a match is to XLIFF; a `type` of the standard, of which a tier is a `subType`. */
export const matchTypes: Readonly<Record<Tier, 'icm' | 'tm'>> = {
  context: 'icm',
  exact: 'tm',
  near: 'tm',
  fuzzy: 'tm',
  pivot: 'tm',
  kin: 'tm'
}

/** A candidate by the Translation Candidates module. Its codes are the segment's, by their ids. */
export function writeMatch(hint: MatchHint): string[] {
  const {segment, source, target, tier, similarity, quality, suitability, origin} = hint
  const attributes = {
    ref: `#${segment}`,
    type: matchTypes[tier],
    subType: `ordbro:${tier}`,
    similarity: String(similarity),
    matchQuality: String(quality),
    matchSuitability: String(suitability),
    origin: shield(origin)
  }
  return block('mtc:match', attributes, [
    `<source>${writeInline(source, new Map())}</source>`,
    `<target>${writeInline(target, new Map())}</target>`
  ])
}

/** The candidates of a unit: those that `writeMatch` could have written, and those of other tools. */
export function readMatches(
  unit: XmlElement,
  scope: Scope
): {readonly matches: readonly MatchHint[]; readonly others: readonly XmlElement[]} {
  const all = elementsOf(unit)
    .filter((child) => nameOf(child) === 'mtc:matches')
    .flatMap(elementsOf)
  const own = all.map((element) => [element, readMatch(element, scope)] as const)
  return {
    matches: own.flatMap(([, match]) => match ?? []),
    // Where ordbro has none, the element is another tool's as a whole.
    others: own.every(([, match]) => match === undefined)
      ? []
      : own.filter(([, match]) => match === undefined).map(([element]) => element)
  }
}

const known: ReadonlySet<string> = new Set(
  'ref type subType similarity matchQuality matchSuitability origin'.split(' ')
)

function readMatch(element: XmlElement, scope: Scope): MatchHint | undefined {
  const value = (name: string): string => attributeOf(element, name) ?? ''
  const tier = value('subType').replace(/^ordbro:/, '')
  const parts = elementsOf(element)
  const isOwn =
    element.attributes.length === known.size &&
    element.attributes.every(({uri, local}) => uri === '' && known.has(local)) &&
    isTier(tier) &&
    value('subType') !== tier &&
    value('ref').startsWith('#') &&
    parts.map(nameOf).join(' ') === 'xlf:source xlf:target'
  if (!isOwn) return undefined
  const [source, target] = parts.map((part) => readInline(part, 'target', {scope, codes: new Map(), data: new Map()}))
  return {
    segment: value('ref').slice(1),
    source: source!,
    target: target!,
    tier,
    similarity: Number(value('similarity')),
    quality: Number(value('matchQuality')),
    suitability: Number(value('matchSuitability')),
    origin: unshield(value('origin'))
  }
}

function isTier(value: string): value is Tier {
  return Object.hasOwn(matchTypes, value)
}
