import type {XmlDocument, XmlElement, XmlNode} from './node.ts'

/** What `escapeText` changes; most texts have none of it. */
const inText = /[&<>\r]|={7}|\|{7}/

/**
 * Text of an element. A carriage return would be read back as a line feed, and a line of seven `=` as a conflict
 * marker, so both are written as references.
 */
export function escapeText(value: string): string {
  if (!inText.test(value)) return value
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#xD;')
    .replace(/(?<=^|\n)={7}(?=\n|$)/g, '&#x3D;======')
    .replace(/(?<=^|\n)\|{7}(?=[ \n]|$)/g, '&#x7C;||||||')
}

/** What `escapeAttribute` changes. */
const inAttribute = /[&<>"\t\n\r]/

/** Value of an attribute, for double quotes; white space other than the space would be normalized away. */
export function escapeAttribute(value: string): string {
  if (!inAttribute.test(value)) return value
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\t', '&#x9;')
    .replaceAll('\n', '&#xA;')
    .replaceAll('\r', '&#xD;')
}

/** A document as text, with an XML declaration and the nodes as they are: nothing is indented. */
export function serialize(document: XmlDocument): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    ...document.before.map((node) => `${serializeNode(node)}\n`),
    document.doctype === undefined ? '' : `${document.doctype}\n`,
    serializeNode(document.root),
    '\n',
    ...document.after.map((node) => `${serializeNode(node)}\n`)
  ].join('')
}

/** One node with all it holds. */
export function serializeNode(node: XmlNode): string {
  switch (node.kind) {
    case 'text':
      return node.cdata === true ? `<![CDATA[${node.text}]]>` : escapeText(node.text)
    case 'comment':
      return `<!--${node.text}-->`
    case 'instruction':
      return node.text === '' ? `<?${node.target}?>` : `<?${node.target} ${node.text}?>`
    case 'element':
      return serializeElement(node)
    default:
      return node satisfies never
  }
}

function serializeElement(element: XmlElement): string {
  const attributes = element.attributes.map(({name, value}) => ` ${name}="${escapeAttribute(value)}"`).join('')
  if (element.children.length === 0) return `<${element.name}${attributes}/>`
  return `<${element.name}${attributes}>${element.children.map(serializeNode).join('')}</${element.name}>`
}
