import {attributeOf, elementsOf, type XmlElement, xmlNamespace} from '../../xml/node.ts'
import {prefixOf} from '../namespaces.ts'
import type {Breach, Rule} from './rule.ts'
import {contentOf, inlineOf, type UnitView, unitsIn, type XliffView} from './view.ts'

const id = 'id'

/** Every id is unique in its scope (Schematron K1 to K6). */
export const ids: readonly Rule[] = [
  {name: 'file-id-unique', standard: id, find: (view) => repeated(view.files.map((file) => file.element))},
  {name: 'group-id-unique', standard: id, find: (view) => view.files.flatMap((file) => repeated(file.groups))},
  {
    name: 'unit-id-unique',
    standard: id,
    find: (view) => view.files.flatMap((file) => repeated(file.units.map((unit) => unit.element)))
  },
  {name: 'note-id-unique', standard: id, find: (view) => among(view, 'xlf:notes')},
  {name: 'data-id-unique', standard: id, find: (view) => among(view, 'xlf:originalData')},
  {
    name: 'inline-id-unique',
    standard: id,
    find: (view) =>
      unitsIn(view).flatMap((unit) => [
        ...repeated([...partsOf(unit), ...inlineOf(unit, 'source')]),
        ...repeated([...partsOf(unit), ...inlineOf(unit, 'target')], true)
      ])
  },
  {
    name: 'target-id-matches-source',
    standard: id,
    bearable: true,
    *find(view) {
      for (const unit of unitsIn(view)) {
        const sources = new Map(inlineOf(unit, 'source').map((element) => [attributeOf(element, 'id'), element]))
        for (const part of unit.parts) {
          const own = new Set(contentOf(part.source))
          for (const element of contentOf(part.target)) {
            const name = attributeOf(element, 'id')
            const source = name === undefined ? undefined : sources.get(name)
            if (source === undefined || name === undefined) continue
            if (!own.has(source) || family(source) !== family(element)) yield {element, value: name}
          }
        }
      }
    }
  },
  {
    name: 'target-id-unique',
    standard: id,
    bearable: true,
    find: (view) => unitsIn(view).flatMap((unit) => repeated(inlineOf(unit, 'target')))
  },
  {name: 'extension-id-unique', standard: 'Extension Elements', find: extensionIds}
]

/** A spanning code may be written in one piece or in two halves. */
function family(element: XmlElement): string {
  return {pc: 'pc', sc: 'pc', mrk: 'mrk', sm: 'mrk'}[element.local] ?? element.local
}

/** The elements whose id an earlier one has. With `parts`: only those that clash with a segment or an ignorable. */
function repeated(elements: readonly XmlElement[], parts = false): Breach[] {
  const seen = new Map<string, XmlElement>()
  const breaches: Breach[] = []
  for (const element of elements) {
    const value = attributeOf(element, 'id')
    if (value === undefined) continue
    const first = seen.get(value)
    if (first === undefined) seen.set(value, element)
    else if (!parts || isPart(first) !== isPart(element))
      breaches.push({element, value, shown: `id="${value}"`, mend: 'own-id'})
  }
  return breaches
}

function partsOf(unit: UnitView): XmlElement[] {
  return unit.parts.map((part) => part.element).filter(isPart)
}

function isPart(element: XmlElement): boolean {
  return element.local === 'segment' || element.local === 'ignorable'
}

function among(view: XliffView, parent: string): Breach[] {
  return view.named(parent).flatMap((each) => repeated(elementsOf(each)))
}

/** `id` or `xml:id` of extension elements, per namespace, within the file, group or unit that they stand in. */
function* extensionIds(view: XliffView): Generator<Breach> {
  for (const scope of view.named('xlf:file', 'xlf:group', 'xlf:unit')) {
    const seen = new Set<string>()
    const inside = elementsOf(scope).filter((child) => prefixOf(child.uri) === undefined)
    for (const element of inside.flatMap((child) => [child, ...contentOf(child)])) {
      const value = attributeOf(element, 'id') ?? attributeOf(element, 'id', xmlNamespace)
      if (value === undefined) continue
      const key = `${element.uri} ${value}`
      if (seen.has(key)) yield {element, value}
      seen.add(key)
    }
  }
}
