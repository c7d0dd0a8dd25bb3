import {attributeOf, type XmlElement} from '../../xml/node.ts'
import type {Breach, Rule} from './rule.ts'
import {contentOf, sides, type UnitView, unitsIn} from './view.ts'

/** The order of targets and of codes (Schematron K7, F10, F18, F19, F30, F31). */
export const order: readonly Rule[] = [
  {
    name: 'target-order-unique',
    standard: 'order',
    *find(view) {
      for (const unit of view.files.flatMap((file) => file.units)) {
        const taken = new Set<number>()
        for (const [at, {target}] of unit.parts.entries()) {
          if (target === undefined) continue
          // A target without `order` stands where its source does.
          const place = Number(attributeOf(target, 'order') ?? at + 1)
          if (taken.has(place) || place > unit.parts.length) yield {element: target, value: String(place)}
          taken.add(place)
        }
      }
    }
  },
  {
    name: 'can-reorder-needs-fixed',
    standard: 'canReorder',
    *find(view) {
      for (const element of unitsIn(view).flatMap(codes)) {
        const value = attributeOf(element, 'canReorder') ?? 'yes'
        const fixed = attributeOf(element, 'canCopy') === 'no' && attributeOf(element, 'canDelete') === 'no'
        if (value !== 'yes' && !fixed) yield {element, value}
      }
    }
  },
  {
    name: 'can-reorder-first-no',
    standard: 'Editing hints: non-reorderable sequences',
    *find(view) {
      for (const unit of unitsIn(view)) {
        for (const side of sides) {
          let before: string | undefined
          for (const token of tokens(unit, side)) {
            if (token.reorder === 'no' && (before === undefined || before === 'yes')) yield breach(token.element)
            before = token.reorder
          }
        }
      }
    }
  },
  {
    name: 'can-reorder-sequence-kept',
    standard: 'Editing hints: non-reorderable sequences',
    *find(view) {
      for (const unit of unitsIn(view)) {
        const target = tokens(unit, 'target')
        const places = new Map(target.map((token, at) => [token.key, at]))
        for (const sequence of sequences(tokens(unit, 'source'))) {
          const start = places.get(sequence[0]!.key)
          if (start === undefined) continue
          const wrong = sequence.findIndex((token, at) => target[start + at]?.key !== token.key)
          if (wrong !== -1) yield breach(target[start + wrong]?.element ?? target[start]!.element)
        }
      }
    }
  }
]

interface Token {
  readonly element: XmlElement
  /** The code's id, and which end of it. */
  readonly key: string
  readonly reorder: string
}

function breach(element: XmlElement): Breach {
  return {element, value: attributeOf(element, 'id') ?? attributeOf(element, 'startRef') ?? element.name}
}

function codes(unit: UnitView): XmlElement[] {
  return unit.parts.flatMap((part) => sides.flatMap((side) => contentOf(part[side]))).filter(isCode)
}

function isCode(element: XmlElement): boolean {
  return ['ph', 'pc', 'sc', 'ec'].includes(element.local)
}

/** The codes of one side as a reader passes them; a pair is passed twice. */
function tokens(unit: UnitView, side: 'source' | 'target'): Token[] {
  const visit = (element: XmlElement): Token[] => {
    const inside = element.children.flatMap((child) => (child.kind === 'element' ? visit(child) : []))
    if (!isCode(element)) return inside
    const reorder = attributeOf(element, 'canReorder') ?? 'yes'
    const id = attributeOf(element, 'id') ?? ''
    if (element.local === 'ec') return [{element, key: `/${attributeOf(element, 'startRef') ?? id}`, reorder}]
    const start = {element, key: id, reorder}
    if (element.local !== 'pc') return [start]
    return [start, ...inside, {element, key: `/${id}`, reorder: reorder === 'firstNo' ? 'no' : reorder}]
  }
  return unit.parts.flatMap((part) => (part[side] === undefined ? [] : visit(part[side])))
}

/** Runs of codes that must stay together: one `firstNo` and the `no` after it. */
function sequences(list: readonly Token[]): Token[][] {
  const found: Token[][] = []
  for (const token of list) {
    if (token.reorder === 'firstNo') found.push([token])
    else if (token.reorder === 'no') found.at(-1)?.push(token)
  }
  return found
}
