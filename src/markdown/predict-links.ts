import type {Nodes, Root} from 'mdast'
import {attributesOf, htmlLinks, jsxAttributes, jsxLinks} from './link-addresses.ts'
import {spliceRange} from './splice.ts'

/**
 * A tree whose links are what a build makes of them. What the links lead to is told by `follow`; the writer's text is
 * never looked at.
 */
export function predictLinks(tree: Root, follow: (url: string) => string): Root {
  const changed = <N extends Nodes>(node: N): N => {
    const own = withLinks(node, follow)
    return 'children' in own ? ({...own, children: own.children.map((child) => changed(child))} as N) : own
  }
  return changed(tree)
}

function withLinks<N extends Nodes>(node: N, follow: (url: string) => string): N {
  if (node.type === 'link' || node.type === 'definition') return {...node, url: follow(node.url)}
  if (node.type === 'html') {
    const splices = attributesOf(node.value, htmlLinks).map(({value, range}) => ({...range, text: follow(value)}))
    return {...node, value: spliceRange(node.value, {start: 0, end: node.value.length}, splices)}
  }
  const values = new Map(jsxAttributes(node, jsxLinks).map(({index, value}) => [index, follow(value)]))
  if (values.size === 0 || !('attributes' in node) || !Array.isArray(node.attributes)) return node
  const attributes = node.attributes.map((attribute, index) =>
    values.has(index) ? {...attribute, value: values.get(index)} : attribute
  )
  return {...node, attributes}
}
