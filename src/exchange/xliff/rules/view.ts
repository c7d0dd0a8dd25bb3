import {attributeOf, elementsOf, walk, type XmlElement} from '../../xml/node.ts'
import {nameOf} from '../namespaces.ts'

/** An XLIFF document as its rules look at it: files, units, and the pairs of source and target in them. */
export interface XliffView {
  readonly root: XmlElement
  readonly files: readonly FileView[]
  /** Every element, in document order. */
  readonly elements: readonly XmlElement[]
  /** Those of a name as `nameOf` has it, in document order. */
  named(...names: readonly string[]): readonly XmlElement[]
  /** From an element up to the root. */
  ancestors(element: XmlElement): XmlElement[]
}

export interface FileView {
  readonly element: XmlElement
  readonly groups: readonly XmlElement[]
  readonly units: readonly UnitView[]
}

export interface UnitView {
  readonly element: XmlElement
  readonly parts: readonly PartView[]
  /** Each candidate of the unit's `<mtc:matches>`, a small unit of its own. */
  readonly matches: readonly UnitView[]
}

/** A `<segment>`, an `<ignorable>` or an `<mtc:match>`. */
export interface PartView {
  readonly element: XmlElement
  readonly source: XmlElement | undefined
  readonly target: XmlElement | undefined
}

export function viewOf(root: XmlElement): XliffView {
  const parents = new Map<XmlElement, XmlElement>()
  const elements = walk(root)
  const byName = Map.groupBy(elements, nameOf)
  for (const element of elements) for (const child of elementsOf(element)) parents.set(child, element)
  const ancestors = (element: XmlElement): XmlElement[] => {
    const line: XmlElement[] = []
    for (let up = parents.get(element); up !== undefined; up = parents.get(up)) line.push(up)
    return line
  }
  const files = elementsOf(root)
    .filter((element) => nameOf(element) === 'xlf:file')
    .map((element): FileView => {
      const inside = below(element)
      return {
        element,
        groups: inside.filter((each) => nameOf(each) === 'xlf:group'),
        units: inside.filter((each) => nameOf(each) === 'xlf:unit').map(unitView)
      }
    })
  const named = (...names: readonly string[]): readonly XmlElement[] => names.flatMap((name) => byName.get(name) ?? [])
  return {root, files, elements, named, ancestors}
}

/** Groups and units in a file, groups entered. */
function below(element: XmlElement): XmlElement[] {
  return elementsOf(element).flatMap((child) => {
    const name = nameOf(child)
    return name === 'xlf:unit' ? [child] : name === 'xlf:group' ? [child, ...below(child)] : []
  })
}

function unitView(element: XmlElement): UnitView {
  const children = elementsOf(element)
  return {
    element,
    parts: children.filter((child) => ['xlf:segment', 'xlf:ignorable'].includes(nameOf(child))).map(partView),
    matches: children
      .filter((child) => nameOf(child) === 'mtc:matches')
      .flatMap(elementsOf)
      .map((match) => ({element: match, parts: [partView(match)], matches: []}))
  }
}

function partView(element: XmlElement): PartView {
  const children = elementsOf(element)
  const first = (name: string): XmlElement | undefined => children.find((child) => nameOf(child) === name)
  return {element, source: first('xlf:source'), target: first('xlf:target')}
}

/** A unit's inline elements on one side, in order. */
export function inlineOf(unit: UnitView, side: 'source' | 'target'): XmlElement[] {
  return unit.parts.flatMap((part) => contentOf(part[side]))
}

/** The inline elements in a source or target, in order. */
export function contentOf(element: XmlElement | undefined): XmlElement[] {
  return element === undefined ? [] : elementsOf(element).flatMap((child) => [child, ...contentOf(child)])
}

export const sides = ['source', 'target'] as const

/** Every unit of a document, and every match candidate: whatever has source and target of its own. */
export function unitsIn(view: XliffView): UnitView[] {
  return view.files.flatMap((file) => file.units.flatMap((unit) => [unit, ...unit.matches]))
}

/** The `<data>` ids that a unit's codes can name. */
export function dataIds(unit: UnitView): Set<string> {
  return new Set(
    elementsOf(unit.element)
      .filter((child) => nameOf(child) === 'xlf:originalData')
      .flatMap(elementsOf)
      .flatMap((data) => attributeOf(data, 'id') ?? [])
  )
}
