import type {Root} from 'mdast'
import {Failure} from '../model/failure.ts'
import {anchorsIn} from './anchors.ts'
import type {MarkdownExtraction} from './extraction.ts'
import {followHeadings} from './follow-headings.ts'
import {parseBuilt} from './parse-built.ts'
import {predict} from './predict.ts'
import {predictLinks} from './predict-links.ts'
import {type Difference, differences} from './proof/compare.ts'
import {normalize} from './proof/normalize.ts'
import type {Said} from './say.ts'
import {withoutDirectives} from './strip-directives.ts'

/** More differences than this come from the first of them. */
const atOnce = 40

/**
 * Where a built text differs from what it should say; one that does not parse differs at that place.
 *
 * @param done what was done to it besides: the author's comments to ordbro were taken out, front matter was put in front,
 *   links inside the article followed their headings
 */
export function check(
  extraction: MarkdownExtraction,
  said: Said,
  text: string,
  done: {readonly stripped?: boolean; readonly blockAdded?: boolean; readonly relinked?: boolean} = {}
): Difference[] {
  const saysSame = said.contents.size === 0 && said.values.size === 0 && said.html.size === 0
  if (saysSame && text === extraction.source.text) return []
  const actual = read(extraction, text)
  if ('reason' in actual) return [actual]
  const seen = done.stripped ? withoutDirectives : (tree: Root): Root => tree
  const body = done.blockAdded ? withoutBlock(actual) : actual
  const predicted = predict(extraction, said)
  const expected = done.relinked ? relinked(extraction, predicted, actual) : predicted
  return differences(normalize(seen(expected)), normalize(seen(body)), atOnce)
}

/** Every link leads to the heading that it leads to in the source, by the address that this heading has on the page. */
function relinked(extraction: MarkdownExtraction, expected: Root, actual: Root): Root {
  return predictLinks(expected, followHeadings(anchorsIn(extraction.tree), anchorsIn(actual)))
}

/** What stands in a block of front matter is compared elsewhere. */
function withoutBlock(tree: Root): Root {
  return tree.children[0]?.type === 'yaml' ? {...tree, children: tree.children.slice(1)} : tree
}

function read(extraction: MarkdownExtraction, text: string): Root | Difference {
  try {
    return parseBuilt(extraction, text)
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    const at = offsetOf(text, error.place?.line ?? 1, error.place?.column ?? 1)
    const cause = String(error.values.cause ?? error.values.limit ?? error.code)
    return {reason: 'unreadable', expected: '', actual: cause, path: [], at, expectedAt: -1}
  }
}

/** The way back from `pointAt`, in offsets of the parser: a byte order mark does not count. */
function offsetOf(text: string, line: number, column: number): number {
  let start = 0
  let next = 1
  for (const match of text.matchAll(/\r\n|\n|\r/g)) {
    if (next++ === line) break
    start = match.index + match[0].length
  }
  return start + column - 1 - (text.startsWith('\uFEFF') ? 1 : 0)
}
