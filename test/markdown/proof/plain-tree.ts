import type {Root} from 'mdast'
import remarkDirective from 'remark-directive'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {normalize} from '../../../src/markdown/proof/normalize.ts'
import type {Plain} from '../../../src/markdown/proof/plain.ts'

const markdown = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkFrontmatter, ['yaml', 'toml'])
  .use(remarkDirective)
  .use(remarkMath)
  .freeze()

const mdx = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).freeze()

/** The tree of a text, by another composition of the parser than the product's. */
export function tree(text: string, syntax: 'md' | 'mdx' = 'md'): Root {
  return syntax === 'md' ? markdown.parse(text) : mdx.parse(text)
}

/** The plain tree of a text. */
export function plainTree(text: string, syntax: 'md' | 'mdx' = 'md'): Plain {
  return normalize(tree(text, syntax))
}
