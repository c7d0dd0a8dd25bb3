import {attributeOf, type XmlElement} from '../../xml/node.ts'
import type {Breach, Rule} from './rule.ts'
import {inlineOf, sides, unitsIn, type XliffView} from './view.ts'

/** Codes and annotations written as two halves (Schematron F5, F6, F27, F28). */
export const pairs: readonly Rule[] = [
  {
    name: 'sc-isolated',
    standard: 'isolated',
    find: (view) => eachSide(view, scIsolated)
  },
  {
    name: 'ec-start-ref',
    standard: 'ec',
    find: (view) => eachSide(view, ecStart)
  },
  {
    name: 'sc-ec-same-hints',
    standard: 'ec',
    find: (view) => eachSide(view, hintsDiffer)
  },
  {
    name: 'sm-has-em',
    standard: 'em',
    find: (view) =>
      eachSide(view, (inline) => {
        const last = new Map(inline.map((element, at) => [element.local === 'em' ? startRefOf(element) : '', at]))
        return inline.flatMap((element, at) => {
          const closed = (last.get(attributeOf(element, 'id') ?? '') ?? -1) > at
          return element.local === 'sm' && !closed ? breach(element, 'id') : []
        })
      })
  },
  {
    name: 'em-start-ref',
    standard: 'em',
    find: (view) =>
      eachSide(view, (inline) => {
        const seen = new Set<string | undefined>()
        return inline.flatMap((element) => {
          if (element.local === 'sm') seen.add(attributeOf(element, 'id'))
          return element.local === 'em' && !seen.has(startRefOf(element)) ? breach(element, 'startRef') : []
        })
      })
  }
]

function eachSide(view: XliffView, find: (inline: readonly XmlElement[]) => Breach[]): Breach[] {
  return unitsIn(view).flatMap((unit) => sides.flatMap((side) => find(inlineOf(unit, side))))
}

function breach(element: XmlElement, attribute: string): Breach[] {
  return [{element, value: attributeOf(element, attribute) ?? element.name}]
}

function startRefOf(element: XmlElement): string | undefined {
  return attributeOf(element, 'startRef')
}

/** The `<ec>`s of each `<sc>`, with their places. */
function endsIn(
  inline: readonly XmlElement[]
): Map<string | undefined, {readonly element: XmlElement; readonly at: number}[]> {
  const ends = inline.map((element, at) => ({element, at})).filter(({element}) => element.local === 'ec')
  return Map.groupBy(ends, ({element}) => startRefOf(element))
}

function isIsolated(element: XmlElement): boolean {
  return attributeOf(element, 'isolated') === 'yes'
}

/** An `<sc>` has one `<ec>` after it in the unit, or none and `isolated="yes"`. */
function scIsolated(inline: readonly XmlElement[]): Breach[] {
  const all = endsIn(inline)
  return inline.flatMap((element, at) => {
    if (element.local !== 'sc') return []
    const ends = all.get(attributeOf(element, 'id') ?? '') ?? []
    const right = isIsolated(element) ? ends.length === 0 : ends.length === 1 && ends[0]!.at > at
    return right ? [] : breach(element, 'id')
  })
}

/** An `<ec>` names its `<sc>` with `startRef`; an isolated one has an `id` instead, and only it may have `dir`. */
function ecStart(inline: readonly XmlElement[]): Breach[] {
  const seen = new Set<string>()
  return inline.flatMap((element) => {
    const opened = startOf(element)
    if (opened !== undefined) seen.add(opened)
    if (element.local !== 'ec') return []
    const id = attributeOf(element, 'id')
    const start = startRefOf(element)
    if (isIsolated(element)) return id !== undefined && start === undefined ? [] : breach(element, 'startRef')
    const right =
      start !== undefined && seen.has(start) && id === undefined && attributeOf(element, 'dir') === undefined
    return right ? [] : breach(element, start === undefined ? 'id' : 'startRef')
  })
}

function startOf(element: XmlElement): string | undefined {
  return element.local === 'sc' && !isIsolated(element) ? attributeOf(element, 'id') : undefined
}

// What both halves must say alike, with what silence means. `type` and its like bind only where the end says them too.
const hints = {canCopy: 'yes', canDelete: 'yes', canOverlap: 'yes', canReorder: 'yes'}
const typed = ['type', 'subType', 'copyOf']

function hintsDiffer(inline: readonly XmlElement[]): Breach[] {
  const ends = endsIn(inline)
  return inline.flatMap((start) => {
    const id = startOf(start)
    const end = id === undefined ? undefined : ends.get(id)?.[0]?.element
    if (end === undefined) return []
    const differing = Object.entries(hints).find(([name, silent]) => {
      const first = attributeOf(start, name) ?? silent
      // The end of the code that begins a fixed sequence stands inside the sequence.
      const expected = name === 'canReorder' && first === 'firstNo' ? 'no' : first
      return (attributeOf(end, name) ?? silent) !== expected
    })
    if (differing !== undefined) return [{element: end, value: differing[0]}]
    const other = typed.find((name) => {
      const value = attributeOf(end, name)
      return value !== undefined && value !== attributeOf(start, name)
    })
    return other === undefined ? [] : [{element: end, value: other}]
  })
}
