import type {Nodes, Root} from 'mdast'
import remarkDirective from 'remark-directive'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {parse} from 'yaml'

const markdown = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml', 'toml'])
  .use(remarkGfm, {singleTilde: false})
  .use(remarkMath, {singleDollarTextMath: false})
  .use(remarkDirective)
  .freeze()
const mdx = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml', 'toml'])
  .use(remarkGfm, {singleTilde: false})
  .use(remarkMdx)
  .freeze()

/** What is mutated again and again is parsed once. */
const pages = new Map<string, string>()

/**
 * Whether two texts are different pages to a site that uses remark: a mutation that changes nothing but characters
 * proves nothing. Shares no code with the proof.
 */
export function isOtherPage(left: string, right: string, path: string): boolean {
  const parser = path.endsWith('.mdx') ? mdx : markdown
  const page = pages.get(left) ?? json(parser.parse(left))
  pages.set(left, page)
  return page !== pageOf(() => json(parser.parse(right)))
}

/** What does not parse is no page at all. */
function pageOf(parse: () => string): string | undefined {
  try {
    return parse()
  } catch {
    return undefined
  }
}

/** The tree without positions, and without what says how a thing was written. */
function json(tree: Root): string {
  return JSON.stringify(tree, (name: string, value: unknown) => {
    if (name === 'position' || name === 'data' || name === 'label' || name === 'referenceType') return undefined
    return isNode(value) ? read(value) : value
  })
}

function isNode(value: unknown): value is Nodes {
  return typeof value === 'object' && value !== null && 'type' in value
}

/** Front matter is its data, HTML its characters but for how it is wrapped. */
function read(node: Nodes): unknown {
  if (node.type === 'yaml') return {type: node.type, value: parse(node.value)}
  if (node.type === 'html') return {type: node.type, value: node.value.replace(/\s+/g, ' ')}
  return 'children' in node ? {...node, children: merged(node.children)} : node
}

function merged(children: readonly Nodes[]): Nodes[] {
  const list: Nodes[] = []
  for (const child of children) {
    const last = list.at(-1)
    if (child.type === 'text' && last?.type === 'text')
      list[list.length - 1] = {...last, value: last.value + child.value}
    else list.push(child)
  }
  return list
}
