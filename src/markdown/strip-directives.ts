import type {Nodes, Root} from 'mdast'
import type {Range} from '../model/unit.ts'
import {directivesIn, mentionsOrdbro, withoutComments} from './comments.ts'
import {lineStart, nextLine} from './front-matter/line-bounds.ts'
import {parseArticle} from './parse-article.ts'
import {differences} from './proof/compare.ts'
import {normalize} from './proof/normalize.ts'
import type {Source} from './source.ts'

/** With more directives than this, those that cannot go with all others are emptied without another try. */
const mostTries = 60

/** Characters that take the place of a range. */
interface Edit extends Range {
  readonly text: string
}

/**
 * The text without the comments in which the author spoke to ordbro (`build --strip`): each goes with its line; where a
 * line has to stay between two blocks it is left empty; where the comment itself kept two blocks apart, as between two
 * lists, an empty comment stays. What the page shows is the same.
 *
 *     Ett.⏎⏎<!-- ordbro:note x -->⏎Två.     →  Ett.⏎⏎Två.
 *     - ett⏎⏎<!-- ordbro:skip -->⏎- två     →  - ett⏎⏎<!-- -->⏎- två
 */
export function stripDirectives(text: string, original: Source): string {
  if (!mentionsOrdbro(text)) return text
  const source = {...original, text}
  const tree = parseArticle(text, source)
  const ways = rangesOf(source, tree).map((range) => waysOut(text, range))
  if (ways.length === 0) return text
  const wanted = normalize(withoutDirectives(tree))
  const isSame = (built: string): boolean =>
    differences(wanted, normalize(withoutDirectives(parseArticle(built, source))), 1).length === 0
  const all = applyEdits(
    text,
    ways.map(([first]) => first!)
  )
  if (isSame(all)) return all
  const chosen = ways.map((each) => each.at(-1)!)
  if (ways.length > mostTries) return applyEdits(text, chosen)
  for (const [index, each] of ways.entries()) {
    const works = each.find((edit) => isSame(applyEdits(text, chosen.with(index, edit))))
    chosen[index] = works ?? chosen[index]!
  }
  return applyEdits(text, chosen)
}

/** A tree without comments of the author to ordbro, and without the empty ones that may stand in their place. */
export function withoutDirectives(tree: Root): Root {
  return {...tree, children: childrenOf(tree) as Root['children']}
}

function childrenOf(parent: Extract<Nodes, {children: unknown}>): Nodes[] {
  const kept: Nodes[] = []
  for (const child of parent.children as Nodes[]) {
    const node = cleaned(child)
    const last = kept.at(-1)
    if (node === undefined) continue
    // Two texts that a comment stood between share the space on either side of it.
    if (node.type === 'text' && last?.type === 'text') {
      const shared = last.value.endsWith(' ') && node.value.startsWith(' ') ? 1 : 0
      kept[kept.length - 1] = {...last, value: last.value + node.value.slice(shared)}
    } else kept.push(node)
  }
  return kept
}

function cleaned(node: Nodes): Nodes | undefined {
  if ('children' in node) return {...node, children: childrenOf(node)} as Nodes
  if (node.type !== 'html' && node.type !== 'mdxFlowExpression' && node.type !== 'mdxTextExpression') return node
  const value = withoutComments(node)
  return value === '' ? undefined : {...node, value}
}

/** Where a comment of the author to ordbro is left in a text. */
export function directiveLeft(text: string, original: Source): number | undefined {
  if (!mentionsOrdbro(text)) return undefined
  const source = {...original, text}
  return rangesOf(source, parseArticle(text, source))[0]?.start
}

function rangesOf(source: Source, tree: Root): Range[] {
  const found: Range[] = []
  const waiting: Nodes[] = [tree]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if ('children' in node) waiting.push(...node.children)
    else found.push(...directivesIn(source, node).map(({range}) => range))
  }
  return found.sort((a, b) => a.start - b.start)
}

/** How a comment may go, the best first; the last always can. */
function waysOut(text: string, {start, end}: Range): Edit[] {
  const mark = text[start] === '{' ? '{/* */}' : '<!-- -->'
  const emptied = {start, end, text: mark}
  const [first, after] = [lineStart(text, start), nextLine(text, end)]
  const isAlone = /^[ \t]*$/.test(text.slice(first, start)) && /^[ \t\r\n]*$/.test(text.slice(end, after))
  const beside = text[start - 1] === ' ' && /[ \r\n]/.test(text[end] ?? '\n') ? 1 : 0
  const characters = {start: start - beside, end, text: ''}
  if (!isAlone) return [characters, emptied]
  const line = {start: first, end: after, text: ''}
  const isBlank = (at: number): boolean => /^[ \t>]*(?:[\r\n]|$)/.test(text.slice(at))
  const isTight = first > 0 && !isBlank(lineStart(text, first - 1)) && !isBlank(after)
  return isTight ? [{start: first, end, text: ''}, line, emptied] : [line, {start: first, end, text: ''}, emptied]
}

function applyEdits(text: string, edits: readonly Edit[]): string {
  return edits.reduceRight((rest, {start, end, text: put}) => rest.slice(0, start) + put + rest.slice(end), text)
}
