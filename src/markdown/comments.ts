import type {Nodes} from 'mdast'
import type {Range} from '../model/unit.ts'
import {type AuthorDirective, authorDirective} from './directives.ts'
import {type HtmlToken, tokenizeHtml} from './html.ts'
import {lineMap} from './line-map.ts'
import {rangeOf, type Source, slice} from './source.ts'

/** A comment with a directive of the author. */
export interface DirectiveComment {
  readonly directive: AuthorDirective
  /** Of the comment with its marks, in the article. */
  readonly range: Range
}

const expressionComment = /^[ \t\r\n]*\/\*([\s\S]*?)\*\/[ \t\r\n]*$/

/** What a node says that is a comment and nothing else: `<!-- text -->`, in MDX `{/* text *\/}`. */
export function commentText(node: Nodes): string | undefined {
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
    return expressionComment.exec(node.value)?.[1]
  }
  if (node.type !== 'html' || !node.value.includes('<!--')) return undefined
  const [token, ...rest] = tokenizeHtml(node.value.replace(/[ \t\r\n]+$/, ''))
  return rest.length === 0 && token?.kind === 'comment' ? token.data : undefined
}

/** Whether a text can hold a directive at all. */
export function mentionsOrdbro(text: string): boolean {
  return text.includes('ordbro:')
}

/** The comments with directives in a node, that of the article's author or a misspelt one. */
export function directivesIn(source: Source, node: Nodes): DirectiveComment[] {
  if (!('value' in node) || !mentionsOrdbro(node.value)) return []
  const place = rangeOf(source, node)
  if (node.type !== 'html') {
    const directive = authorDirective(commentText(node) ?? '')
    return directive === undefined ? [] : [{directive, range: place}]
  }
  const map = lineMap(slice(source, place), node.value)
  return map === undefined ? [] : htmlDirectives(tokenizeHtml(node.value), (offset) => place.start + map(offset))
}

/** The comments with directives among the tokens of a piece of HTML, with their positions. */
export function htmlDirectives(
  tokens: readonly HtmlToken[],
  map: (offset: number) => number
): (DirectiveComment & {readonly index: number})[] {
  return tokens.flatMap((token, index) => {
    const directive = token.kind === 'comment' ? authorDirective(token.data) : undefined
    return directive === undefined ? [] : [{directive, range: {start: map(token.start), end: map(token.end)}, index}]
  })
}

/**
 * Comments to ordbro, and empty ones, which may stand in the place of one that was taken out; with the marks that
 * `proof/html-pieces.ts` sets around a tag.
 */
const removable = /(\u0001?)<!--(?:[ \t\r\n]*ordbro:(?:(?!-->)[\s\S])*| )-->\1/g

/**
 * The value of a node without its comments to ordbro, for comparing: lines that were theirs are gone too, and white
 * space at the ends. Empty when the node holds nothing else.
 */
export function withoutComments(node: Extract<Nodes, {value: string}>): string {
  const {value} = node
  if (node.type === 'html') {
    const rest = value.replace(removable, '')
    const lines = rest === value ? value : rest.replace(/^[ \t]*(?:\r\n|\n|\r|$)/gm, '').replace(/ {2,}/g, ' ')
    return lines.replace(/^[ \t\r\n]+/, '').replace(/(?<![ \t\r\n])[ \t\r\n]+$/, '')
  }
  const comment = commentText(node)
  return comment !== undefined && (comment === ' ' || authorDirective(comment) !== undefined) ? '' : value
}
