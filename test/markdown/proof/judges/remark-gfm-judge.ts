import type {Nodes} from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {htmlTokens} from './html-tokens.ts'
import {type Order, type Token, TokenList, type Verdict, verdicts} from './tokens.ts'

/** As a site composes it: the whole of remark-gfm, with the transforms that link addresses in decoded text. */
const site = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml', 'toml'])
  .use(remarkGfm, {singleTilde: false})
  .freeze()
const siteMdx = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml', 'toml'])
  .use(remarkGfm, {singleTilde: false})
  .use(remarkMdx)
  .freeze()

/** Fields that hold words, or that say how a thing was written. */
const leftOut: ReadonlySet<string> = new Set(
  'type children position data value title alt label referenceType attributes'.split(' ')
)

/** Nodes whose literal value is not for translators. */
const literals: ReadonlySet<string> = new Set('code inlineCode mdxjsEsm mdxFlowExpression mdxTextExpression'.split(' '))

const inlineNodes: ReadonlySet<string> = new Set(
  (
    'strong emphasis delete link linkReference image imageReference inlineCode break footnoteReference ' +
    'mdxJsxTextElement mdxTextExpression'
  ).split(' ')
)

/** Blocks in which HTML stands between words. */
const holders: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell'])

/**
 * A second judge that shares no code with the proof: the parser of a site that uses remark, and the bare sequence of
 * opened and closed nodes. For pairs of texts in which only words differ.
 */
export function remarkGfmJudge(
  source: string,
  built: string,
  {order = 'exact', syntax = 'md'}: {readonly order?: Order; readonly syntax?: 'md' | 'mdx'} = {}
): Verdict[] {
  const parser = syntax === 'md' ? site : siteMdx
  return verdicts(tokensOf(parser.parse(source)), tokensOf(parser.parse(built)), order)
}

function tokensOf(root: Nodes): Token[] {
  const list = new TokenList()
  const walk = (node: Nodes, inBlock: boolean): void => {
    const line = node.position?.start.line ?? 1
    if (node.type === 'text') {
      list.text(node.value)
      return
    }
    if (node.type === 'html') {
      for (const tag of htmlTokens(node.value)) list.add(tag, line, inBlock)
      return
    }
    const inline = inlineNodes.has(node.type)
    const mark = markOf(node)
    list.add(mark ?? named(node), line, inline)
    if (!('children' in node)) return
    for (const child of node.children) walk(child, inline || inBlock || holders.has(node.type))
    list.add(`/${mark ?? node.type}`, line, inline)
  }
  walk(root, false)
  return list.tokens
}

/** `**` or, in MDX, the element that is written where it does not parse. */
function markOf(node: Nodes): string | undefined {
  if (node.type === 'strong' || node.type === 'emphasis' || node.type === 'delete') return node.type
  if (node.type !== 'mdxJsxTextElement') return undefined
  const [token] = htmlTokens(`<${node.name ?? ''}>`)
  return node.attributes.length === 0 && token && !token.startsWith('<') ? token : undefined
}

function named(node: Nodes): string {
  const fields = Object.entries(node)
    .filter(([name, value]) => !leftOut.has(name) && value !== null && value !== undefined)
    .map(([name, value]) => `${name}=${JSON.stringify(value)}`)
  if ('value' in node && literals.has(node.type)) {
    fields.push(JSON.stringify(node.type === 'inlineCode' ? node.value.replace(/\r\n|\n|\r/g, ' ') : node.value))
  }
  // Attributes of JSX: their names and order; their values may be words.
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
    fields.push(...node.attributes.map((each) => (each.type === 'mdxJsxAttribute' ? each.name : each.value)))
  }
  return [node.type, ...fields].join(' ')
}
