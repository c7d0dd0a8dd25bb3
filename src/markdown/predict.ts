import type {Nodes, PhrasingContent, Root} from 'mdast'
import type {Run} from '../model/run.ts'
import type {MarkdownExtraction} from './extraction.ts'
import type {InlinePlace} from './place.ts'
import type {Said} from './say.ts'

/**
 * The tree that a built article must have: the source's blocks with each changed unit's inline content replaced by the
 * tree of its target. It is made from the source's nodes and the targets, never from the text that was written.
 */
export function predict(extraction: MarkdownExtraction, said: Said): Root {
  const inline = new Map<Nodes, InlinePlace>()
  const patches = new Map<Nodes, Partial<Record<'alt' | 'title', string>> & {attributes?: Map<number, string>}>()
  for (const place of extraction.places) {
    if (place.form === 'inline' && said.contents.has(place.unit.id)) inline.set(place.parent, place)
    if (place.form !== 'alt' && place.form !== 'title' && place.form !== 'jsx') continue
    const value = said.values.get(place.unit.id)
    if (value === undefined) continue
    const patch = patches.get(place.owner) ?? {}
    patches.set(place.owner, patch)
    if (place.form !== 'jsx') patch[place.form] = value
    else patch.attributes = new Map([...(patch.attributes ?? []), [place.attribute!, value]])
  }

  const patched = <N extends Nodes>(node: N): N => {
    const value = said.html.get(node)
    if (value !== undefined) return {...node, value, data: {...node.data, said: true}}
    const patch = patches.get(node)
    if (patch === undefined) return node
    const {attributes, ...rest} = patch
    if (attributes === undefined || !('attributes' in node) || !Array.isArray(node.attributes))
      return {...node, ...rest}
    return {
      ...node,
      attributes: node.attributes.map((attribute, index) =>
        attributes.has(index) ? {...attribute, value: attributes.get(index)} : attribute
      )
    }
  }

  const content = (runs: readonly Run[], place: InlinePlace): PhrasingContent[] =>
    runs.flatMap((run): PhrasingContent[] => {
      if (run.kind === 'text') return [{type: 'text', value: run.text}]
      if (run.kind === 'mrk') return content(run.children, place)
      if (run.kind !== 'ph' && run.kind !== 'pc') return []
      const code = place.codes.get(run.id)
      if (code === undefined) return run.kind === 'pc' ? content(run.children, place) : []
      return run.kind === 'ph' ? code.nodes.map((node) => copy(node)) : around(code.nodes, content(run.children, place))
    })

  const around = (nodes: readonly PhrasingContent[], children: PhrasingContent[]): PhrasingContent[] => {
    const [first, last] = [patched(nodes[0]!), nodes.at(-1)!]
    return nodes.length === 2 ? [first, ...children, last] : [{...first, children} as PhrasingContent]
  }

  const copy = <N extends Nodes>(node: N): N => {
    const own = patched(node)
    if (!('children' in own)) return own
    const place = inline.get(node)
    if (place === undefined) return {...own, children: own.children.map((child) => copy(child))}
    const inner = content(said.contents.get(place.unit.id) ?? [], place)
    const middle = place.outer.reduceRight((children, code) => around(code.nodes, children), inner)
    const edges = (nodes: readonly PhrasingContent[]): PhrasingContent[] => nodes.map((each) => copy(each))
    return {...own, children: [...edges(place.lead), ...middle, ...edges(place.trail)]}
  }

  return copy(extraction.tree)
}
