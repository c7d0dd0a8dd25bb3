import type {Nodes, Root} from 'mdast'
import {type HtmlAttribute, tokenizeHtml} from './html.ts'

/** An address as it was parsed. */
export interface LinkAddress {
  readonly node: Nodes
  readonly url: string
}

/** Attributes that lead somewhere, in HTML and on components. */
export const htmlLinks: readonly string[] = ['href']
export const jsxLinks: readonly string[] = ['href', 'to']

/** All addresses that somebody can follow, in document order: of links, definitions, HTML and JSX. */
export function linkAddresses(tree: Root): LinkAddress[] {
  const found: LinkAddress[] = []
  for (const node of nodesIn(tree)) {
    if (node.type === 'link' || node.type === 'definition') found.push({node, url: node.url})
    else if (node.type === 'html') {
      for (const {value} of attributesOf(node.value, htmlLinks)) found.push({node, url: value})
    } else for (const {value} of jsxAttributes(node, jsxLinks)) found.push({node, url: value})
  }
  return found
}

/** The place in an article that an address names: decoded, without the `#`; nothing for what a program or template reads. */
export function fragmentOf(url: string): string | undefined {
  if (!url.startsWith('#')) return undefined
  const fragment = decode(url.slice(1))
  return /^[^/{}$<>%]+$/.test(fragment) ? fragment : undefined
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}

/** `name` is an address only on `a`. */
export function attributesOf(html: string, wanted: readonly string[]): HtmlAttribute[] {
  if (!html.includes('=')) return []
  return tokenizeHtml(html).flatMap(({name: tag, attributes}) =>
    attributes.filter(({name}) => wanted.includes(name) && (name !== 'name' || tag === 'a'))
  )
}

/** Attributes of a JSX element that are strings, with their positions among all of its attributes. */
export function jsxAttributes(node: Nodes, wanted: readonly string[]): {index: number; value: string}[] {
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return []
  return node.attributes.flatMap((attribute, index) =>
    attribute.type === 'mdxJsxAttribute' && wanted.includes(attribute.name) && typeof attribute.value === 'string'
      ? [{index, value: attribute.value}]
      : []
  )
}

/** All nodes, in document order. */
export function* nodesIn(tree: Root): Generator<Nodes> {
  const waiting: Nodes[] = [tree]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node
    if ('children' in node) waiting.push(...node.children.toReversed())
  }
}
