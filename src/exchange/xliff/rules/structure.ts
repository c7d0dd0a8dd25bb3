import {elementsOf, type XmlAttribute, type XmlElement, xmlNamespace, xmlnsNamespace} from '../../xml/node.ts'
import {nameOf, prefixOf} from '../namespaces.ts'
import {closedModules, grammar, moduleAttributes, type Particle, type Shape} from './grammar.ts'
import type {Breach, Rule} from './rule.ts'
import {mendOf, type ValueKind} from './values.ts'
import type {XliffView} from './view.ts'

const schema = 'XML Schema of the core and its modules (Appendix A)'

/** What the schemas say, from the table `grammar`. */
export const structure: readonly Rule[] = [
  {
    name: 'element-unknown',
    standard: schema,
    *find(view) {
      for (const element of view.elements) {
        const prefix = prefixOf(element.uri)
        if (prefix === undefined || !closedModules.has(prefix) || nameOf(element) in grammar) continue
        yield {element, value: element.name, mend: 'element-unknown'}
      }
    }
  },
  {
    name: 'element-content',
    standard: schema,
    *find(view) {
      for (const [element, shape] of shaped(view)) {
        if (shape.content === 'any') continue
        const misplaced = matchContent(elementsOf(element), shape.content)
        if (misplaced !== undefined) {
          yield {element: misplaced.element ?? element, value: misplaced.value, mend: 'element-content'}
        }
        if (shape.mixed !== true && hasText(element)) yield {element, value: 'text'}
      }
    }
  },
  {
    name: 'attribute-unknown',
    standard: schema,
    *find(view) {
      for (const [element, shape] of shaped(view)) {
        for (const attribute of element.attributes) {
          if (!isKnown(attribute, element, shape)) yield {element, value: attribute.name, mend: 'attribute-unknown'}
        }
      }
    }
  },
  {
    name: 'attribute-required',
    standard: schema,
    *find(view) {
      for (const [element, shape] of shaped(view)) {
        for (const [name, kind] of Object.entries(shape.attributes)) {
          if (!kind.endsWith('!')) continue
          if (element.attributes.some(({local, uri}) => uri === '' && local === name)) continue
          yield {element, value: name, mend: 'attribute-required'}
        }
      }
    }
  },
  {
    name: 'attribute-value',
    standard: schema,
    *find(view) {
      for (const [element, shape] of shaped(view)) yield* wrongValues(element, shape)
    }
  }
]

function* shaped(view: XliffView): Generator<[XmlElement, Shape]> {
  for (const [name, shape] of Object.entries(grammar)) {
    for (const element of view.named(name)) yield [element, shape]
  }
}

/** Walk the children along the particles; the first that fits none, or what is missing. */
function matchContent(
  children: readonly XmlElement[],
  particles: readonly Particle[]
): {readonly element?: XmlElement; readonly value: string} | undefined {
  let at = 0
  for (const {names, least, most} of particles) {
    let count = 0
    while (at < children.length && count < most && names.includes(nameOf(children[at]!))) {
      at++
      count++
    }
    if (count < least) {
      const next = children[at]
      return next === undefined ? {value: names.join(', ')} : {element: next, value: next.name}
    }
  }
  const rest = children[at]
  return rest === undefined ? undefined : {element: rest, value: rest.name}
}

function hasText(element: XmlElement): boolean {
  return element.children.some((child) => child.kind === 'text' && /[^ \t\r\n]/.test(child.text))
}

const takesXml = new Set(['xlf:source', 'xlf:target', 'xlf:data'])

function isKnown(attribute: XmlAttribute, element: XmlElement, shape: Shape): boolean {
  const {uri, local} = attribute
  if (uri === xmlnsNamespace) return true
  if (uri === '') return local in shape.attributes
  if (uri === xmlNamespace) return shape.others === 'any' || takesXml.has(nameOf(element))
  const prefix = prefixOf(uri)
  if (prefix !== undefined && moduleAttributes[prefix]?.includes(local) === false) return false
  if (shape.others === 'any') return true
  return prefix !== undefined && shape.others.includes(prefix)
}

function* wrongValues(element: XmlElement, shape: Shape): Generator<Breach> {
  for (const {name, uri, local, value} of element.attributes) {
    const kind = uri === '' ? shape.attributes[local] : undefined
    const xml = uri === xmlNamespace ? ({lang: 'language', space: 'space'} as const)[local] : undefined
    const expected = (kind?.replace('!', '') ?? xml) as ValueKind | undefined
    const mend = expected === undefined ? undefined : mendOf(expected, value)
    if (mend !== undefined) yield {element, value, shown: `${name}="${value}"`, mend}
  }
}
