import type {Nodes} from 'mdast'

/** The HTML that ordbro writes where Markdown's marks would not parse, and the nodes that it stands for. */
const marks: Readonly<Record<string, 'strong' | 'emphasis' | 'delete'>> = {
  strong: 'strong',
  b: 'strong',
  em: 'emphasis',
  i: 'emphasis',
  del: 'delete'
}

/** Only a tag without attributes says no more than a mark does. */
const bareTag = /^<(\/?)(strong|b|em|i|del)[ \t\r\n]*>$/i

/**
 * Siblings with their `<b>…</b>` pairs as the nodes that Markdown's marks would have given. A tag without its partner
 * among the siblings stays what it is.
 *
 *     html '<b>', text 'viktig', html '</b>', text 't' → strong(text 'viktig'), text 't'
 */
export function pairHtml(siblings: readonly Nodes[]): readonly Nodes[] {
  const names = siblings.map(bareName)
  const ends = pairEnds(names)
  if (ends.size === 0) return siblings
  const paired: Nodes[] = []
  const open: {readonly end: number; readonly list: Nodes[]}[] = []
  let list = paired
  for (const [index, node] of siblings.entries()) {
    const end = ends.get(index)
    if (end !== undefined) {
      const children: Nodes[] = []
      list.push({type: marks[names[index]!], children, position: node.position} as Nodes)
      open.push({end, list})
      list = children
    } else if (open.at(-1)?.end === index) list = open.pop()!.list
    else list.push(node)
  }
  return paired
}

/**
 * The node that an element of JSX without attributes stands for, as MDX reads `<b>…</b>`; every other node as it is.
 */
export function markOf(node: Nodes): Nodes {
  if (node.type !== 'mdxJsxTextElement' || node.name === null || node.attributes.length > 0) return node
  if (!Object.hasOwn(marks, node.name)) return node
  return {type: marks[node.name], children: node.children, position: node.position} as Nodes
}

/** `b` for `<b>`, `/b` for `</b>`, `undefined` for everything else. */
function bareName(node: Nodes): string | undefined {
  const [, slash, name] = (node.type === 'html' && bareTag.exec(node.value)) || []
  return name === undefined ? undefined : `${slash}${name.toLowerCase()}`
}

/** Where each opening tag that has a partner is closed. What was opened inside a pair and not closed there is no pair. */
function pairEnds(names: readonly (string | undefined)[]): Map<number, number> {
  const ends = new Map<number, number>()
  const open: number[] = []
  const waiting = new Map<string, number>()
  for (const [index, name] of names.entries()) {
    if (name === undefined) continue
    if (!name.startsWith('/')) {
      open.push(index)
      waiting.set(name, (waiting.get(name) ?? 0) + 1)
      continue
    }
    const wanted = name.slice(1)
    while (waiting.get(wanted)) {
      const start = open.pop()!
      const opened = names[start]!
      waiting.set(opened, waiting.get(opened)! - 1)
      if (opened !== wanted) continue
      ends.set(start, index)
      break
    }
  }
  return ends
}
