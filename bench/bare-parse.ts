import {fromMarkdown, type Options} from 'mdast-util-from-markdown'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import {unified} from 'unified'

const {micromarkExtensions = [], fromMarkdownExtensions = []} = unified()
  .use(remarkFrontmatter, ['yaml', 'toml'])
  .use(remarkGfm)
  .freeze()
  .data() as {
  micromarkExtensions?: NonNullable<Options['extensions']>
  fromMarkdownExtensions?: NonNullable<Options['mdastExtensions']>
}

/** What everybody pays who reads Markdown with unified: GFM and front matter, as remark's plugins set them up. */
const options: Options = {extensions: micromarkExtensions, mdastExtensions: fromMarkdownExtensions}

/** The yardstick of the trials: a parse that does nothing else. */
export function bareParse(text: string): unknown {
  return fromMarkdown(text, options)
}
