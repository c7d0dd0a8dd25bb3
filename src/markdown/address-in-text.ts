import type {Nodes, Root} from 'mdast'

/** What a literal autolink of GFM cannot be without. */
export const address = /@|https?:\/\/|www\./i

/**
 * Whether an address stands in the text of a tree that was parsed without literal autolinks, so that they would make a
 * link of it. Addresses of links, in code, in HTML and in front matter are no text: most articles have only those.
 *
 * A literal autolink begins with characters that mean nothing else: `http://`, `https://`, `www.`, and in an e-mail
 * address the `@`. Up to the first one the parser does the same with and without them, so that where none of these
 * stands in a text node, the trees are the same.
 *
 * @param text as the offsets of the tree count: without a byte order mark
 */
export function addressInText(tree: Root, text: string): boolean {
  const waiting: Nodes[] = [tree]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type === 'text') {
      const {position} = node
      if (position === undefined || address.test(text.slice(position.start.offset, position.end.offset))) return true
    } else if ('children' in node && !isAutolink(node, text)) waiting.push(...node.children)
  }
  return false
}

/** `<https://x.se>` has its address as its text. */
function isAutolink(node: Nodes, text: string): boolean {
  return node.type === 'link' && text[node.position!.start.offset!] === '<'
}

/** An address that nothing before it makes that of a link, an attribute or a code span. */
const bare = /(?<![\w(<"'`=[/.])(?:https?:\/\/|www\.)|[\w.+-]@[\w-]+\.\w/i

/**
 * Whether an article most likely has an address in its text, so that no tree is made in vain. Only a guess, line by line,
 * front matter and fenced code left out: the tree is the same whichever way it is made.
 */
export function addressIsLikely(text: string): boolean {
  const body = text.startsWith('---') ? Math.max(0, text.indexOf('\n---', 3)) : 0
  let fence: string | undefined
  for (const line of text.slice(body).split('\n')) {
    const mark = /^[ \t>]*(```|~~~)/.exec(line)?.[1]
    if (fence === undefined && mark === undefined && bare.test(line)) return true
    if (mark !== undefined && (fence === undefined || fence === mark)) fence = fence === undefined ? mark : undefined
  }
  return false
}
