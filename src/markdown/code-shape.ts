import type {Nodes} from 'mdast'
import type {Code, CodeType} from '../model/code.ts'
import type {Range} from '../model/unit.ts'
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

/** A row for each node of Markdown that becomes a code. */
const shapes: Shapes = {
  strong: {type: 'strong', label: () => 'bold', canDelete: true},
  emphasis: {type: 'emphasis', label: () => 'italic', canDelete: true},
  delete: {type: 'delete', label: () => 'strikethrough', canDelete: true},
  link: {
    type: 'link',
    label: (node) => `link to ${node.url}`,
    equiv: (node) => (node.url.startsWith('mailto:') ? node.url.slice(7) : node.url)
  },
  linkReference: {type: 'link', label: (node) => `link [${node.label ?? node.identifier}]`},
  image: {type: 'image', label: (node) => `image ${node.url}`},
  imageReference: {type: 'image', label: (node) => `image [${node.label ?? node.identifier}]`},
  inlineCode: {type: 'code', label: (_node, raw) => raw, equiv: (node) => node.value},
  inlineMath: {type: 'math', label: (_node, raw) => raw, equiv: (node) => node.value},
  break: {type: 'break', label: () => 'line break', equiv: () => '\n'},
  footnoteReference: {type: 'footnote', label: (node) => `footnote ${node.label ?? node.identifier}`},
  html: {type: 'html', label: (_node, raw) => raw},
  mdxJsxTextElement: {type: 'element', label: (node) => `<${node.name ?? ''}>`},
  mdxTextExpression: {type: 'expression', label: (_node, raw) => raw},
  textDirective: {type: 'directive', label: (node) => `:${node.name}`}
}

/** The code that a node becomes; a node of a kind that no row names is shown as it is written. */
export function codeOf(source: Source, node: Nodes, range: Range): CodeShape {
  const row = shapes[node.type] as ShapeRow | undefined
  const raw = slice(source, range)
  if (row === undefined) return {type: 'template', label: raw, equiv: '', canDelete: false}
  const literal = node.type === 'link' && !raw.startsWith('[')
  return {
    type: literal ? 'url' : row.type,
    label: literal ? raw : row.label(node, raw),
    equiv: row.equiv && (literal || node.type !== 'link') ? row.equiv(node) : '',
    canDelete: row.canDelete === true
  }
}
