import type {XmlElement} from '../xml/node.ts'
import {attributeOf, xmlNamespace} from '../xml/node.ts'

/**
 * The content of an element whose `xml:space` a tool has set to `default`, or dropped on its way through an indenter:
 * line breaks with their indentation are not the translator's, and become one space or, at the ends, nothing.
 */
export function withoutIndentation(element: XmlElement): XmlElement {
  const joined = (node: XmlElement): XmlElement => ({
    ...node,
    children: node.children.map((child) => {
      if (child.kind === 'element') return joined(child)
      return child.kind === 'text' ? {...child, text: child.text.replace(/[ \t]*[\r\n][ \t\r\n]*/g, ' ')} : child
    })
  })
  const {children, ...rest} = element
  const trimmed = children.map((child, at) => {
    if (child.kind !== 'text') return child
    let value = child.text
    if (at === 0) value = value.replace(/^[ \t]*[\r\n][ \t\r\n]*/, '')
    if (at === children.length - 1) value = value.replace(/[ \t]*[\r\n][ \t\r\n]*$/, '')
    return {...child, text: value}
  })
  return joined({...rest, children: trimmed})
}

/** `xml:space` of an element, or what it inherits. */
export function spaceOf(element: XmlElement, inherited: string): string {
  return attributeOf(element, 'space', xmlNamespace) ?? inherited
}
