import {type XmlElement, type XmlNode, xmlnsNamespace} from '../../src/exchange/xml/node.ts'

/** A tree without what may differ between two writings of the same: prefixes, order of attributes, CDATA, places. */
export function canonical(node: XmlNode): unknown {
  switch (node.kind) {
    case 'text':
      return node.text
    case 'comment':
      return {comment: node.text}
    case 'instruction':
      return {instruction: node.target, text: node.text}
    default:
      return {
        name: `{${node.uri}}${node.local}`,
        attributes: Object.fromEntries(
          node.attributes
            .filter(({uri}) => uri !== xmlnsNamespace)
            .map(({uri, local, value}) => [`{${uri}}${local}`, value] as const)
            .sort(([left], [right]) => (left < right ? -1 : 1))
        ),
        children: merged(node)
      }
  }
}

function merged(element: XmlElement): unknown[] {
  const children: unknown[] = []
  for (const child of element.children.map(canonical)) {
    const last = children.at(-1)
    if (typeof child === 'string' && typeof last === 'string') children[children.length - 1] = last + child
    else if (child !== '') children.push(child)
  }
  return children
}
