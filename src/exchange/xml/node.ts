/**
 * An XML document as a light tree that loses nothing that a canonical form keeps: elements and attributes with their
 * prefixes and namespaces, text, CDATA sections, comments and processing instructions.
 */
export interface XmlDocument {
  /** The literal `<!DOCTYPE …>` where one was allowed. */
  readonly doctype?: string
  /** Comments and instructions before and after the root. */
  readonly before: readonly XmlNode[]
  readonly root: XmlElement
  readonly after: readonly XmlNode[]
}

export type XmlNode = XmlElement | XmlText | XmlComment | XmlInstruction

export interface XmlElement {
  readonly kind: 'element'
  /** As written, with its prefix. */
  readonly name: string
  readonly local: string
  /** The namespace; empty where there is none. */
  readonly uri: string
  readonly attributes: readonly XmlAttribute[]
  readonly children: readonly XmlNode[]
  /** Of its `<`; 1-based, columns in UTF-16 code units. */
  readonly line: number
  readonly column: number
}

export interface XmlAttribute {
  readonly name: string
  readonly local: string
  readonly uri: string
  readonly value: string
}

export interface XmlText {
  readonly kind: 'text'
  readonly text: string
  /** Whether it was written as a CDATA section. */
  readonly cdata?: boolean
}

export interface XmlComment {
  readonly kind: 'comment'
  readonly text: string
}

export interface XmlInstruction {
  readonly kind: 'instruction'
  readonly target: string
  readonly text: string
}

/** Bound to `xml:` in every document. */
export const xmlNamespace = 'http://www.w3.org/XML/1998/namespace'
/** Bound to `xmlns:` in every document. */
export const xmlnsNamespace = 'http://www.w3.org/2000/xmlns/'

/** The value of an attribute without a namespace, or of one in `uri`. */
export function attributeOf(element: XmlElement, local: string, uri = ''): string | undefined {
  return element.attributes.find((attribute) => attribute.local === local && attribute.uri === uri)?.value
}

/** The elements among an element's children. */
export function elementsOf(element: XmlElement): XmlElement[] {
  return element.children.filter((child) => child.kind === 'element')
}

/** All text in an element, CDATA included, comments and instructions not. */
export function textOf(element: XmlElement): string {
  return element.children
    .map((child) => (child.kind === 'text' ? child.text : child.kind === 'element' ? textOf(child) : ''))
    .join('')
}

/** An element and all elements in it, in document order. */
export function walk(element: XmlElement, found: XmlElement[] = []): XmlElement[] {
  found.push(element)
  for (const child of element.children) if (child.kind === 'element') walk(child, found)
  return found
}
