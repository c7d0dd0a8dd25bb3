import type {Nodes, Root} from 'mdast'
import {fromMarkdown, type Options} from 'mdast-util-from-markdown'
import {gfmAutolinkLiteralFromMarkdown} from 'mdast-util-gfm-autolink-literal'
import {gfmFootnoteFromMarkdown} from 'mdast-util-gfm-footnote'
import {gfmStrikethroughFromMarkdown} from 'mdast-util-gfm-strikethrough'
import {gfmTableFromMarkdown} from 'mdast-util-gfm-table'
import {gfmTaskListItemFromMarkdown} from 'mdast-util-gfm-task-list-item'
import {gfmAutolinkLiteral} from 'micromark-extension-gfm-autolink-literal'
import {gfmFootnote} from 'micromark-extension-gfm-footnote'
import {gfmStrikethrough} from 'micromark-extension-gfm-strikethrough'
import {gfmTable} from 'micromark-extension-gfm-table'
import {gfmTaskListItem} from 'micromark-extension-gfm-task-list-item'
import remarkFrontmatter from 'remark-frontmatter'
import {unified} from 'unified'

const {micromarkExtensions = [], fromMarkdownExtensions = []} = unified()
  .use(remarkFrontmatter, ['yaml', 'toml'])
  .freeze()
  .data() as {
  micromarkExtensions?: NonNullable<Options['extensions']>
  fromMarkdownExtensions?: NonNullable<Options['mdastExtensions']>
}

const {transforms: _, ...autolinks} = gfmAutolinkLiteralFromMarkdown()

/** All of GFM and front matter, whatever the text holds. */
const everything: Options = {
  extensions: [
    ...micromarkExtensions,
    gfmAutolinkLiteral(),
    gfmFootnote(),
    gfmStrikethrough({singleTilde: false}),
    gfmTable(),
    gfmTaskListItem()
  ],
  mdastExtensions: [
    ...fromMarkdownExtensions,
    autolinks,
    gfmFootnoteFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
    gfmTableFromMarkdown(),
    gfmTaskListItemFromMarkdown()
  ]
}

/** The tree of a parser that is given every extension, as everybody else sets it up. */
export function fullParse(text: string): Root {
  return fromMarkdown(text, everything)
}

/** A tree as plain data, so that it compares by what it says; `data` is what a plugin of one side keeps for itself. */
export function plainTree(tree: Nodes): unknown {
  return JSON.parse(JSON.stringify(tree))
}
