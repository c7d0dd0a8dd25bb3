import type {Nodes} from 'mdast'
import type {MarkdownExtraction} from './extraction.ts'

/** Inline content whose end is found before anything in it is read: a `|` or a `]` in a tag would be that end. */
export type Context = 'cell' | 'label' | undefined

const known = new WeakMap<MarkdownExtraction, Map<Nodes, Context>>()

/** Whether a node stands in a table's cell or in a directive's label. */
export function contextOf(extraction: MarkdownExtraction, node: Nodes): Context {
  let contexts = known.get(extraction)
  if (contexts === undefined) {
    contexts = contextsIn(extraction.tree)
    known.set(extraction, contexts)
  }
  return contexts.get(node)
}

/** Of all nodes in cells and labels; with a stack of its own, for a tree of any depth. */
function contextsIn(tree: Nodes): Map<Nodes, Context> {
  const found = new Map<Nodes, Context>()
  const waiting: [node: Nodes, context: Context][] = [[tree, undefined]]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [node, around] = next
    if (around !== undefined) found.set(node, around)
    if (!('children' in node)) continue
    const context = around ?? contextIn(node)
    for (const child of node.children) waiting.push([child, context])
  }
  return found
}

function contextIn(node: Nodes): Context {
  if (node.type === 'tableCell') return 'cell'
  const isLabel = node.data !== undefined && 'directiveLabel' in node.data
  return isLabel || node.type === 'leafDirective' || node.type === 'textDirective' ? 'label' : undefined
}
