import type {Nodes} from 'mdast'
import {findTemplates} from '../model/templates.ts'
import {looksLikeProse} from './front-matter/looks-like-prose.ts'
import {tokenizeHtml} from './html.ts'

/** A string in markup that reads as prose: three words or more. */
export interface Prose {
  readonly text: string
  readonly reason: 'attribute' | 'expression' | 'template'
}

/** Attributes whose values are lists of names or programs, however many words they have. */
const noText =
  /^(?:class|className|style|rel|sizes|srcset|allow|sandbox|headers|content|d|points|transform|viewBox|aria-(?:labelledby|describedby|controls|owns)|on[a-z]+|data-.*|x-.*|[:@#].*|v-.*)$/i

/** A string of JavaScript, or of a template's arguments, in any of its quotes; or text between tags of JSX. */
const strings = /"((?:[^"\\\r\n]|\\.)*)"|'((?:[^'\\\r\n]|\\.)*)'|`((?:[^`\\]|\\[\s\S])*)`|>([^<>{}]+)</g

/** The strings in a node's markup that read as prose, whether or not they are translated. */
export function proseAttributes(node: Nodes): Prose[] {
  switch (node.type) {
    case 'html':
      return tokenizeHtml(node.value).flatMap(({attributes}) =>
        attributes.flatMap(({name, value}) => ofAttribute(name, value))
      )
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return node.attributes.flatMap((attribute): Prose[] => {
        if (attribute.type !== 'mdxJsxAttribute') return inProgram(attribute.value)
        if (typeof attribute.value === 'string') return ofAttribute(attribute.name, attribute.value)
        return attribute.value && !noText.test(attribute.name) ? inProgram(attribute.value.value) : []
      })
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
    case 'mdxjsEsm':
      return inProgram(node.value)
    case 'containerDirective':
    case 'leafDirective':
    case 'textDirective':
      return Object.entries(node.attributes ?? {}).flatMap(([name, value]) => ofAttribute(name, value ?? ''))
    case 'text':
      return findTemplates(node.value).flatMap(({start, end}) => stringsIn(node.value.slice(start, end), 'template'))
    default:
      return []
  }
}

function ofAttribute(name: string, text: string): Prose[] {
  return !noText.test(name) && looksLikeProse(text) ? [{text, reason: 'attribute'}] : []
}

/** Comments are for programmers. */
function inProgram(program: string): Prose[] {
  return stringsIn(program.replace(/\/\*[\s\S]*?\*\//g, ''), 'expression')
}

function stringsIn(code: string, reason: Prose['reason']): Prose[] {
  return Array.from(code.matchAll(strings), ([, ...parts]) => parts.find((part) => part !== undefined) ?? '').flatMap(
    (text) => (looksLikeProse(text) ? [{text, reason}] : [])
  )
}
