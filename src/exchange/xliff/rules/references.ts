import {attributeOf, elementsOf, type XmlElement} from '../../xml/node.ts'
import {fragmentLeaf} from '../fragment.ts'
import {nameOf} from '../namespaces.ts'
import type {Rule} from './rule.ts'
import {contentOf, dataIds, type PartView, sides, type UnitView, unitsIn, type XliffView} from './view.ts'

/** What one element says about another (Schematron F2, F9, F12 to F17, F21 to F24, F26). */
export const references: readonly Rule[] = [
  {
    name: 'data-ref-resolves',
    standard: 'dataRef, dataRefStart, dataRefEnd',
    *find(view) {
      for (const unit of unitsIn(view)) {
        const known = dataIds(unit)
        for (const element of unit.parts.flatMap(contentOfBoth)) {
          for (const name of ['dataRef', 'dataRefStart', 'dataRefEnd']) {
            const value = attributeOf(element, name)
            if (value !== undefined && !known.has(value)) yield {element, value}
          }
        }
      }
    }
  },
  {
    name: 'data-ref-paired',
    // Of the halves that a pair may have, the Schematron wants these together; `equiv` and `subFlows` stand alone in
    // files that are valid by common consent.
    standard: 'Schematron of the core, F16 and F17',
    *find(view) {
      for (const [, element] of inline(view)) {
        const [start, end] = [attributeOf(element, 'dataRefStart'), attributeOf(element, 'dataRefEnd')]
        if ((start === undefined) !== (end === undefined)) yield {element, value: start ?? end ?? ''}
      }
    }
  },
  {
    name: 'copy-of-resolves',
    standard: 'Duplicating an existing code',
    *find(view) {
      for (const unit of unitsIn(view)) {
        const all = unit.parts.flatMap(contentOfBoth)
        const byId = new Map(all.toReversed().map((each) => [attributeOf(each, 'id'), each]))
        for (const element of all) {
          const value = attributeOf(element, 'copyOf')
          if (value === undefined) continue
          const base = byId.get(value)
          const copied = base !== undefined && attributeOf(base, 'canCopy') !== 'no' && !hasData(base)
          if (!copied || hasData(element)) yield {element, value}
        }
      }
    }
  },
  {
    name: 'sub-flows-resolve',
    standard: 'subFlows',
    *find(view) {
      for (const file of view.files) {
        const units = new Set(file.units.map((unit) => attributeOf(unit.element, 'id')))
        for (const element of file.units.flatMap((unit) => unit.parts.flatMap(contentOfBoth))) {
          for (const name of ['subFlows', 'subFlowsStart', 'subFlowsEnd']) {
            const value = attributeOf(element, name)
            if (value?.split(' ').some((id) => id !== '' && !units.has(id))) yield {element, value}
          }
        }
      }
    }
  },
  {
    name: 'comment-value-or-ref',
    standard: 'Comment Annotation',
    *find(view) {
      for (const [unit, element] of inline(view)) {
        if (!isMark(element) || attributeOf(element, 'type') !== 'comment') continue
        const value = attributeOf(element, 'value')
        const ref = attributeOf(element, 'ref')
        if ((value === undefined) === (ref === undefined)) yield {element, value: ref ?? 'comment'}
        else if (ref !== undefined && !namesNote(ref, unit, view)) yield {element, value: ref}
      }
    }
  },
  {
    name: 'match-annotation-without-ref',
    standard: 'Translation Candidate Annotation',
    *find(view) {
      for (const [, element] of inline(view)) {
        const value = attributeOf(element, 'ref')
        if (isMark(element) && attributeOf(element, 'type') === 'mtc:match' && value !== undefined)
          yield {element, value}
      }
    }
  },
  {
    name: 'fragment-syntax',
    standard: 'Fragment Identification',
    *find(view) {
      for (const element of view.elements) {
        const value = attributeOf(element, 'ref')
        if (nameOf(element) === '*' || value?.startsWith('#') !== true) continue
        if (fragmentLeaf(value) === undefined) yield {element, value}
      }
    }
  },
  {
    name: 'skeleton-content-or-href',
    standard: 'skeleton',
    *find(view) {
      for (const element of view.named('xlf:skeleton')) {
        const href = attributeOf(element, 'href')
        if ((href === undefined) === (element.children.length === 0)) yield {element, value: href ?? 'href'}
      }
    }
  }
]

function* inline(view: XliffView): Generator<[UnitView, XmlElement]> {
  for (const unit of unitsIn(view)) {
    for (const element of unit.parts.flatMap(contentOfBoth)) yield [unit, element]
  }
}

function contentOfBoth(part: PartView): XmlElement[] {
  return sides.flatMap((side) => contentOf(part[side]))
}

function hasData(element: XmlElement): boolean {
  return ['dataRef', 'dataRefStart', 'dataRefEnd'].some((name) => attributeOf(element, name) !== undefined)
}

function isMark(element: XmlElement): boolean {
  return element.local === 'mrk' || element.local === 'sm'
}

/** Whether a reference names a note of its own unit: `#n=1`, `#u=u1/n=1` or `#f=f1/u=u1/n=1`. */
function namesNote(ref: string, unit: UnitView, view: XliffView): boolean {
  const unitId = attributeOf(unit.element, 'id')
  const file = view.files.find((each) => each.units.includes(unit))
  const scope = ['', `u=${unitId}/`, `f=${file === undefined ? '' : attributeOf(file.element, 'id')}/u=${unitId}/`]
  return elementsOf(unit.element)
    .filter((child) => nameOf(child) === 'xlf:notes')
    .flatMap(elementsOf)
    .some((note) => scope.some((prefix) => ref.replace(/^#\/?/, '') === `${prefix}n=${attributeOf(note, 'id')}`))
}
