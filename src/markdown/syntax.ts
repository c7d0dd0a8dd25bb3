import type {Root} from 'mdast'
import type {Options as ParseOptions} from 'mdast-util-from-markdown'
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
import type {Processor} from 'unified'
import {lazily} from '../model/lazily.ts'
import type {SyntaxSettings} from '../model/settings.ts'
import {address, addressInText, addressIsLikely} from './address-in-text.ts'
import {hasDelimiterRow} from './has-delimiter-row.ts'

type MicromarkExtension = NonNullable<ParseOptions['extensions']>[number]
type TreeExtension = NonNullable<ParseOptions['mdastExtensions']>[number]

/** What a remark plugin leaves for remark-parse. */
interface ParserData {
  micromarkExtensions?: MicromarkExtension[]
  fromMarkdownExtensions?: TreeExtension[]
}

/** One extension of Markdown: when it is on, when a text can need it, and how it is added to a parser. */
export interface SyntaxRow {
  /** The name in `ordbro.config.json` → `syntax`. */
  readonly name: string
  readonly on: boolean
  /** False only when the text cannot hold the construct: GFM's extensions cost more than the rest of the parser. */
  readonly needed: (text: string, settings: SyntaxSettings) => boolean
  /** Of a construct whose signs most often stand where they mean nothing: whether they likely mean something. */
  readonly guess?: (text: string) => boolean
  /** And where not, whether the tree that was made without it misses it, and has to be made again. */
  readonly missing?: (tree: Root, text: string) => boolean
  readonly add: (processor: Processor, text: string, settings: SyntaxSettings) => void
}

function add(processor: Processor, syntax: MicromarkExtension, tree: TreeExtension): void {
  const data = processor.data() as ParserData
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), syntax]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), tree]
}

/**
 * E-mail literals hook every letter and digit, which halves the speed of the parser; without an `@` there is none.
 */
function autolinkSyntax(text: string): MicromarkExtension {
  const syntax = gfmAutolinkLiteral()
  if (text.includes('@')) return syntax
  const constructs = Object.entries(syntax.text ?? {}).flatMap(([code, row]) => {
    const kept = [row].flat().filter((construct) => construct?.name !== 'emailAutolink')
    return kept.length > 0 ? [[code, kept]] : []
  })
  return {text: Object.fromEntries(constructs)}
}

/**
 * Takes a half of remark-directive out again. `LLM:er` and `kl. 10:30` are words, not text directives. Plugins run in
 * order, so this follows remark-directive.
 */
function keepDirectives(this: Processor, half: 'flow' | 'text'): undefined {
  const data = this.data() as ParserData
  const colon = 58
  data.micromarkExtensions = (data.micromarkExtensions ?? []).map((extension) =>
    extension.flow && colon in extension.flow && extension.text ? {[half]: extension[half]} : extension
  )
}

function addDirectives(processor: Processor, settings: SyntaxSettings): void {
  processor.use(lazily<typeof import('remark-directive')>('remark-directive').default)
  if (settings.textDirectives !== true) processor.use(keepDirectives, 'flow')
  else if (settings.directives !== true) processor.use(keepDirectives, 'text')
}

/** The Markdown that ordbro reads, a row for each extension. CommonMark itself is always on. */
export const syntax: readonly SyntaxRow[] = [
  {
    name: 'frontMatter',
    on: true,
    needed: (text) => /^\uFEFF?(---|\+\+\+)/.test(text),
    add: (processor) => processor.use(remarkFrontmatter, ['yaml', 'toml'])
  },
  {
    name: 'autolinks',
    on: true,
    needed: (text) => address.test(text),
    guess: addressIsLikely,
    missing: addressInText,
    add(processor, text) {
      // Without the tree transform, which turns decoded text into links after the fact and knows no positions.
      const {transforms: _, ...tree} = gfmAutolinkLiteralFromMarkdown()
      add(processor, autolinkSyntax(text), tree)
    }
  },
  {
    name: 'footnotes',
    on: true,
    needed: (text) => text.includes('[^'),
    add: (processor) => add(processor, gfmFootnote(), gfmFootnoteFromMarkdown())
  },
  {
    name: 'strikethrough',
    on: true,
    needed: (text) => text.includes('~'),
    // `10時~12時` is a range, not a deletion: one tilde means nothing unless the project says so.
    add: (processor, _text, settings) =>
      add(processor, gfmStrikethrough({singleTilde: settings.singleTilde === true}), gfmStrikethroughFromMarkdown())
  },
  {
    name: 'tables',
    on: true,
    needed: hasDelimiterRow,
    add: (processor) => add(processor, gfmTable(), gfmTableFromMarkdown())
  },
  {
    name: 'taskLists',
    on: true,
    needed: (text) => /\[[ \txX\r\n]\]/.test(text),
    add: (processor) => add(processor, gfmTaskListItem(), gfmTaskListItemFromMarkdown())
  },
  {
    name: 'directives',
    on: true,
    needed: (text) => /::/.test(text),
    add: (processor, _text, settings) => addDirectives(processor, settings)
  },
  {
    name: 'textDirectives',
    on: false,
    needed: (text, settings) => /:[a-z]/i.test(text) && !(settings.directives === true && text.includes('::')),
    add: (processor, _text, settings) => addDirectives(processor, settings)
  },
  {
    name: 'math',
    on: true,
    needed: (text) => text.includes('$$'),
    add: (processor, _text, settings) => {
      // `$20 per månad, eller $200` is money: one dollar sign is text unless the project says so.
      const singleDollarTextMath = settings.singleDollarMath === true
      processor.use(lazily<typeof import('remark-math')>('remark-math').default, {singleDollarTextMath})
    }
  },
  {
    name: 'singleDollarMath',
    on: false,
    needed: (text, settings) => text.includes('$') && !(settings.math === true && text.includes('$$')),
    add: (processor) => {
      processor.use(lazily<typeof import('remark-math')>('remark-math').default, {singleDollarTextMath: true})
    }
  },
  // A setting of `strikethrough`, listed so that the table names every key of `syntax`.
  {name: 'singleTilde', on: false, needed: () => false, add: () => undefined},
  {
    name: 'mdx',
    on: false,
    needed: () => true,
    add: (processor) => {
      processor.use(lazily<typeof import('remark-mdx')>('remark-mdx').default)
    }
  }
]

/** Every extension of the table as it is without configuration. */
export const defaultSyntax: SyntaxSettings = Object.fromEntries(syntax.map((row) => [row.name, row.on]))
