import type {Root} from 'mdast'
import {Failure} from '../model/failure.ts'
import {pointAt} from '../model/finding.ts'
import {checkDepth, checkText} from './check-nesting.ts'
import {overLimit} from './over-limit.ts'
import {parse} from './parse.ts'
import type {Source} from './source.ts'

/** `---yaml` is front matter to gray-matter and to us, and text to the parser. */
const namedFence = /^(\uFEFF?---)(yaml|yml|toml|json)(?=[ \t]*(?:\r\n|\n|\r))/

/**
 * The tree of a whole article.
 *
 * @throws Failure `unreadable` with the place: `markdown-limit` when it nests too deep, `mdx` when MDX does not parse;
 *   Markdown itself always does
 */
export function parseArticle(text: string, source: Source): Root {
  // Spaces in the place of the name keep every offset.
  const plain = text.replace(namedFence, (_, fence: string, name: string) => fence + ' '.repeat(name.length))
  const {path} = source.article
  checkText(text, path)
  let tree: Root
  try {
    tree = parse(plain, source.settings.syntax)
  } catch (error) {
    throw error instanceof RangeError ? overLimit('depth', path, text, 0) : unreadable(error, text, path)
  }
  checkDepth(tree, path, text)
  return tree
}

function unreadable(error: unknown, text: string, path: string): unknown {
  if (!(error instanceof Error) || !('reason' in error)) return error
  const place = 'place' in error ? (error.place as {offset?: number; start?: {offset?: number}} | undefined) : undefined
  const offset = place?.offset ?? place?.start?.offset ?? 0
  return new Failure(
    'unreadable',
    'mdx',
    {cause: String(error.reason)},
    {path, ...pointAt(text, offset)},
    {cause: error}
  )
}
