import type {Nodes} from 'mdast'
import type {Code, CodeType} from '../model/code.ts'
import type {Range} from '../model/unit.ts'
import {decodeHtml} from './decode.ts'
import {tokenizeHtml} from './html.ts'
import {type Source, slice} from './source.ts'

/** What a translator is told of a code. */
export type CodeShape = Pick<Code, 'type' | 'label' | 'equiv' | 'canDelete'>

interface ShapeRow<N extends Nodes = Nodes> {
  readonly type: CodeType
  readonly label: (node: N, raw: string) => string
  /** What it reads as in plain text. */
  readonly equiv?: (node: N) => string
  /** Emphasis may be dropped by a translator whose language marks it with words. */
  readonly canDelete?: true
}

type Shapes = {readonly [Type in Nodes['type']]?: ShapeRow<Extract<Nodes, {type: Type}>>}

/**
 * A row for each node of Markdown that becomes a code. A mark of Markdown is named in words, then by what it leads to;
 * what is written in tags, braces or colons is shown as it stands, because its name is in it.
 */
const shapes: Shapes = {
  strong: {type: 'strong', label: () => 'bold', canDelete: true},
  emphasis: {type: 'emphasis', label: () => 'italic', canDelete: true},
  delete: {type: 'delete', label: () => 'strikethrough', canDelete: true},
  link: {
    type: 'link',
    label: (node) => `link to ${node.url}`,
    equiv: (node) => (node.url.startsWith('mailto:') ? node.url.slice(7) : node.url)
  },
  linkReference: {type: 'link', label: (node) => `link to [${node.label ?? node.identifier}]`},
  image: {type: 'image', label: (node) => `image ${node.url}`},
  imageReference: {type: 'image', label: (node) => `image [${node.label ?? node.identifier}]`},
  inlineCode: {type: 'code', label: (node) => `code ${node.value}`, equiv: (node) => node.value},
  inlineMath: {type: 'math', label: (node) => `formula ${node.value}`, equiv: (node) => node.value},
  break: {type: 'break', label: () => 'line break', equiv: () => '\n'},
  footnoteReference: {type: 'footnote', label: (node) => `footnote ${node.label ?? node.identifier}`},
  mdxJsxTextElement: {type: 'element', label: (node) => `<${node.name ?? ''}>`},
  mdxTextExpression: {type: 'expression', label: (_node, raw) => raw},
  textDirective: {type: 'directive', label: (node) => `:${node.name}`}
}

/** The code that a node becomes; a node of a kind that no row names is shown as it is written. */
export function codeOf(source: Source, node: Nodes, range: Range): CodeShape {
  const raw = slice(source, range)
  if (node.type === 'html') return tagShape(raw)
  const row = shapes[node.type] as ShapeRow | undefined
  if (row === undefined) return templateShape(raw)
  const literal = node.type === 'link' && !raw.startsWith('[')
  return {
    type: literal ? 'url' : row.type,
    label: short(literal ? raw.replace(/^<|>$/g, '') : row.label(node, raw)),
    equiv: row.equiv && (literal || node.type !== 'link') ? row.equiv(node) : '',
    canDelete: row.canDelete === true
  }
}

/** Markup of another program. */
export function templateShape(raw: string): CodeShape {
  return {type: 'template', label: short(raw), equiv: '', canDelete: false}
}

/**
 * A tag of HTML, or an element that stands as one code: `<kbd>Ctrl</kbd>` reads as `Ctrl`.
 *
 * @param raw the tag, or the element with what it holds
 */
export function tagShape(raw: string): CodeShape {
  const [tag, ...rest] = tokenizeHtml(raw)
  const held = rest.filter((token) => token.kind === 'text').map((token) => raw.slice(token.start, token.end))
  const equiv = tag?.name === 'br' ? '\n' : decodeHtml(held.join(''))
  return {type: 'html', label: tag?.kind === 'comment' ? 'comment' : short(raw), equiv, canDelete: false}
}

/** One line that fits beside a text. */
function short(label: string): string {
  const line = label.replace(/[ \t\r\n]+/g, ' ').replace(/ $/, '')
  const characters = line.length > 80 ? [...line] : []
  return characters.length > 80 ? `${characters.slice(0, 79).join('')}…` : line
}
