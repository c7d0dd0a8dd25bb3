import {fromMarkdown} from 'mdast-util-from-markdown'
import {gfmAutolinkLiteralFromMarkdown} from 'mdast-util-gfm-autolink-literal'
import {gfmFootnoteFromMarkdown} from 'mdast-util-gfm-footnote'
import {gfmStrikethroughFromMarkdown} from 'mdast-util-gfm-strikethrough'
import {gfmTableFromMarkdown} from 'mdast-util-gfm-table'
import {gfmAutolinkLiteral} from 'micromark-extension-gfm-autolink-literal'
import {gfmFootnote} from 'micromark-extension-gfm-footnote'
import {gfmStrikethrough} from 'micromark-extension-gfm-strikethrough'
import {gfmTable} from 'micromark-extension-gfm-table'

interface Node {
  readonly type: string
  readonly value?: string
  readonly children?: readonly Node[]
}

/** What GitHub's Markdown makes of a text: the words of each text in it, and all that there is besides. */
export function textOfMarkdown(markdown: string): {words: string[]; kinds: Set<string>} {
  const root: Node = fromMarkdown(markdown, {
    extensions: [gfmTable(), gfmAutolinkLiteral(), gfmFootnote(), gfmStrikethrough()],
    mdastExtensions: [
      gfmTableFromMarkdown(),
      gfmAutolinkLiteralFromMarkdown(),
      gfmFootnoteFromMarkdown(),
      gfmStrikethroughFromMarkdown()
    ]
  })
  const words: string[] = []
  const kinds = new Set<string>()
  const walk = ({type, value, children = []}: Node): void => {
    kinds.add(type)
    if (value !== undefined) words.push(value)
    for (const child of children) walk(child)
  }
  walk(root)
  return {words, kinds}
}
