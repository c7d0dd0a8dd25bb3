import type {Attributes} from '../../model/run.ts'
import type {Foreign} from '../../model/segment-file.ts'
import {type XmlAttribute, type XmlElement, type XmlNode, xmlNamespace, xmlnsNamespace} from '../xml/node.ts'
import {escapeAttribute, serializeNode} from '../xml/serialize.ts'
import {declared, namespaces, prefixOf} from './namespaces.ts'

/**
 * The prefixes of one file as ordbro writes it: its own for the namespaces that XLIFF defines, whatever a tool called
 * them; the tool's for all others, declared on `<xliff>`. So kept elements stand in any place without declarations.
 */
export interface Scope {
  /** A name in a namespace as it is written in the file. */
  name(node: {readonly name: string; readonly local: string; readonly uri: string}): string
  /** `xmlns:…` attributes beyond those that every file has. */
  declarations(): Attributes
}

/** A scope that knows what the root declares, before anything in it is read. */
export function scopeOf(root: XmlElement): Scope {
  const prefixes = new Map<string, string>()
  const bind = (uri: string, wanted: string): string => {
    const bound = prefixes.get(uri)
    if (bound !== undefined) return bound
    const taken = (prefix: string): boolean =>
      prefix in namespaces || prefix.startsWith('xml') || [...prefixes.values()].includes(prefix)
    let prefix = prefixOf(uri) ?? (wanted === '' ? 'x' : wanted)
    for (let number = 1; prefixOf(uri) === undefined && taken(prefix); number++) prefix = `${wanted || 'x'}${number}`
    prefixes.set(uri, prefix)
    return prefix
  }
  for (const {name, uri, local, value} of root.attributes) {
    if (uri === xmlnsNamespace && name !== 'xmlns' && value !== namespaces.xlf) bind(value, local)
  }
  return {
    name({name, local, uri}) {
      if (uri === '' || uri === namespaces.xlf) return local
      if (uri === xmlNamespace) return `xml:${local}`
      return `${bind(uri, name.includes(':') ? name.slice(0, name.indexOf(':')) : '')}:${local}`
    },
    declarations() {
      const extra = [...prefixes].filter(([, prefix]) => !(declared as readonly string[]).includes(prefix))
      return Object.fromEntries(extra.map(([uri, prefix]) => [`xmlns:${prefix}`, uri]))
    }
  }
}

/** A node as text, its names as the scope has them. */
export function keep(node: XmlNode, scope: Scope, defaultUri: string = namespaces.xlf): string {
  if (node.kind !== 'element') return serializeNode(node)
  const name = scope.name(node)
  const uri = name.includes(':') ? defaultUri : node.uri
  const attributes = [
    ...(uri === defaultUri ? [] : [['xmlns', uri] as const]),
    ...node.attributes.filter(isPlain).map((each) => [attributeName(each, scope), each.value] as const)
  ]
  const head = `${name}${attributes.map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`).join('')}`
  if (node.children.length === 0) return `<${head}/>`
  return `<${head}>${node.children.map((child) => keep(child, scope, uri)).join('')}</${name}>`
}

/** The attributes that `known` does not name, declarations and `xml:space` aside: those the writer decides. */
export function keepAttributes(
  element: XmlElement,
  scope: Scope,
  known: (attribute: XmlAttribute) => boolean
): Attributes {
  return Object.fromEntries(
    element.attributes
      .filter((each) => isPlain(each) && !known(each) && !(each.uri === xmlNamespace && each.local === 'space'))
      .map((each) => [attributeName(each, scope), each.value])
  )
}

/** `foreign` as a property, or nothing where there is nothing to keep. */
export function asForeign(attributes: Attributes, elements: readonly string[]): {readonly foreign?: Foreign} {
  return Object.keys(attributes).length === 0 && elements.length === 0 ? {} : {foreign: {attributes, elements}}
}

function isPlain(attribute: XmlAttribute): boolean {
  return attribute.uri !== xmlnsNamespace
}

function attributeName(attribute: XmlAttribute, scope: Scope): string {
  return attribute.uri === '' ? attribute.local : scope.name(attribute)
}
