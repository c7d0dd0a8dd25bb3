import {attributeOf, type XmlElement} from '../../xml/node.ts'
import type {Breach, Rule} from './rule.ts'
import {contentOf, type PartView, type UnitView, unitsIn, type XliffView} from './view.ts'

/** States of segments and kinds of codes (Schematron F3, F7, F8, F20, F29). */
export const states: readonly Rule[] = [
  {
    name: 'unit-has-segment',
    standard: 'unit',
    find: (view) =>
      view.files
        .flatMap((file) => file.units)
        .filter((unit) => !unit.parts.some(({element}) => element.local === 'segment'))
        .map(({element}) => ({element, value: attributeOf(element, 'id') ?? 'unit'}))
  },
  {
    name: 'sub-state-needs-state',
    standard: 'subState',
    find: (view) =>
      segments(view).flatMap(({element}) => {
        const value = attributeOf(element, 'subState')
        return value !== undefined && attributeOf(element, 'state') === undefined ? [{element, value}] : []
      })
  },
  {
    name: 'state-needs-target',
    standard: 'state',
    bearable: true,
    find: (view) =>
      segments(view).flatMap(({element, target}) => {
        const value = attributeOf(element, 'state') ?? 'initial'
        return value !== 'initial' && target === undefined ? [{element, value}] : []
      })
  },
  {
    name: 'sub-type-needs-type',
    standard: 'subType',
    find: (view) =>
      everyCode(view).flatMap((element): Breach[] => {
        const value = attributeOf(element, 'subType')
        if (value === undefined) return []
        const type = attributeOf(element, 'type')
        const expected = subTypes[value]
        const right = type !== undefined && (value.startsWith('xlf:') ? expected === type : true)
        return right ? [] : [{element, value}]
      })
  },
  {
    name: 'can-delete-no-kept',
    standard: 'canDelete',
    bearable: true,
    find: (view) => view.files.flatMap((file) => file.units.flatMap(deleted))
  }
]

/** The reserved subtypes and the type that each refines. */
const subTypes: Readonly<Record<string, string>> = {
  'xlf:lb': 'fmt',
  'xlf:pb': 'fmt',
  'xlf:b': 'fmt',
  'xlf:i': 'fmt',
  'xlf:u': 'fmt',
  'xlf:var': 'ui'
}

function segments(view: XliffView): PartView[] {
  return view.files.flatMap((file) =>
    file.units.flatMap((unit) => unit.parts.filter(({element}) => element.local === 'segment'))
  )
}

function everyCode(view: XliffView): XmlElement[] {
  return unitsIn(view)
    .flatMap((unit) => unit.parts.flatMap((part) => [...contentOf(part.source), ...contentOf(part.target)]))
    .filter(({local}) => ['ph', 'pc', 'sc', 'ec'].includes(local))
}

/** Codes that must stay and are in no target, in segments that have one, even an empty one. */
function deleted(unit: UnitView): Breach[] {
  const kept = new Set(unit.parts.flatMap((part) => contentOf(part.target)).map(nameOfCode))
  return unit.parts.flatMap(({source, target}) => {
    if (target === undefined) return []
    return contentOf(source)
      .filter((code) => attributeOf(code, 'canDelete') === 'no' && !kept.has(nameOfCode(code)))
      .map((code) => ({element: target, value: nameOfCode(code)}))
  })
}

function nameOfCode(element: XmlElement): string {
  return attributeOf(element, 'id') ?? `/${attributeOf(element, 'startRef') ?? ''}`
}
