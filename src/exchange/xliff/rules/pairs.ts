import {attributeOf, type XmlElement} from '../../xml/node.ts'
import type {Breach, Rule} from './rule.ts'
import {inlineOf, sides, unitsIn, type XliffView} from './view.ts'

/** Codes and annotations written as two halves (§4.7.2.3 "Usage of <pc> and <sc>/<ec>"; Schematron F5, F6, F27, F28). */
export const pairs: readonly Rule[] = [
  {
    name: 'sc-isolated',
    standard: '4.3.1.24 isolated',
    find: (view) => eachSide(view, scIsolated)
  },
  {
    name: 'ec-start-ref',
    standard: '4.2.3.5 ec',
    find: (view) => eachSide(view, ecStart)
  },
  {
    name: 'sc-ec-same-hints',
    standard: '4.2.3.5 ec',
    find: (view) => eachSide(view, hintsDiffer)
  },
  {
    name: 'sm-has-em',
    standard: '4.2.3.8 em',
    find: (view) =>
      eachSide(view, (inline) =>
        inline.flatMap((element, at) =>
          element.local === 'sm' && !has(inline.slice(at), 'em', 'startRef', attributeOf(element, 'id'))
            ? breach(element, 'id')
            : []
        )
      )
  },
  {
    name: 'em-start-ref',
    standard: '4.2.3.8 em',
    find: (view) =>
      eachSide(view, (inline) =>
        inline.flatMap((element, at) =>
          element.local === 'em' && !has(inline.slice(0, at), 'sm', 'id', attributeOf(element, 'startRef'))
            ? breach(element, 'startRef')
            : []
        )
      )
  }
]

function eachSide(view: XliffView, find: (inline: readonly XmlElement[]) => Breach[]): Breach[] {
  return unitsIn(view).flatMap((unit) => sides.flatMap((side) => find(inlineOf(unit, side))))
}

function breach(element: XmlElement, attribute: string): Breach[] {
  return [{element, value: attributeOf(element, attribute) ?? element.name}]
}

function has(inline: readonly XmlElement[], local: string, attribute: string, value: string | undefined): boolean {
  return inline.some((element) => element.local === local && attributeOf(element, attribute) === value)
}

function isIsolated(element: XmlElement): boolean {
  return attributeOf(element, 'isolated') === 'yes'
}

/** An `<sc>` has one `<ec>` after it in the unit, or none and `isolated="yes"`. */
function scIsolated(inline: readonly XmlElement[]): Breach[] {
  return inline.flatMap((element, at) => {
    if (element.local !== 'sc') return []
    const id = attributeOf(element, 'id')
    const ends = inline.filter((other) => other.local === 'ec' && attributeOf(other, 'startRef') === id)
    const right = isIsolated(element) ? ends.length === 0 : ends.length === 1 && inline.indexOf(ends[0]!) > at
    return right ? [] : breach(element, 'id')
  })
}

/** An `<ec>` names its `<sc>` with `startRef`; an isolated one has an `id` instead, and only it may have `dir`. */
function ecStart(inline: readonly XmlElement[]): Breach[] {
  return inline.flatMap((element, at) => {
    if (element.local !== 'ec') return []
    const id = attributeOf(element, 'id')
    const start = attributeOf(element, 'startRef')
    if (isIsolated(element)) return id !== undefined && start === undefined ? [] : breach(element, 'startRef')
    const found = inline.slice(0, at).some((each) => startOf(each) === start && start !== undefined)
    const right = found && id === undefined && attributeOf(element, 'dir') === undefined
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
  return inline.flatMap((start) => {
    const id = startOf(start)
    const end = inline.find((each) => id !== undefined && each.local === 'ec' && attributeOf(each, 'startRef') === id)
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
