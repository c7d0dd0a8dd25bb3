import type {Scalar} from 'yaml'
import type {BlockStyle, Leaf, Leaves, LineEnd, ScalarStyle} from '../front-matter.ts'
import {patternOf} from '../name-of.ts'
import {tailOf, withoutTail} from '../tail.ts'
import type {FileText} from '../unreadable.ts'
import {readFlat} from './flat/read-flat.ts'
import {foldWidth} from './fold-width.ts'
import {isTyped} from './is-typed.ts'
import {yamlPackage} from './package.ts'
import {parseYaml} from './parse-yaml.ts'
import type {PlacedScalar} from './walk-yaml.ts'

/** The scalars of YAML, with all that is needed to write others in their places. */
export function yamlLeaves(content: string, file: FileText, offset: number): Leaves {
  const flat = readFlat(content, offset)
  return flat === undefined ? parsedLeaves(content, file, offset) : {leaves: flat.leaves, isMap: true, isFlat: true}
}

/** The same by the parser alone. */
export function parsedLeaves(content: string, file: FileText, offset: number): Leaves {
  const {document, scalars} = parseYaml(content, file, offset)
  const leaves = scalars.map((scalar) => leafOf(scalar, content, offset))
  return {leaves, isMap: document.contents === null || yamlPackage().isMap(document.contents)}
}

function leafOf({node, path, name, flow, aliases}: PlacedScalar, content: string, offset: number): Leaf {
  const [start, end] = node.range!
  const style = styleOf(node, content.slice(start, end), flow)
  const value = withoutTail(node.value, style.kind === 'block')
  return {
    path,
    name,
    pattern: patternOf(path),
    value,
    string: typeof value === 'string' && isStringEverywhere(node),
    range: {start: offset + start, end: offset + end},
    style,
    aliases
  }
}

/** `no` and `2024-02-15` are strings in YAML 1.2 and others in 1.1; a tag of the author's makes anything else. */
function isStringEverywhere(node: Scalar): boolean {
  if (node.tag !== undefined) return node.tag === '!' || node.tag === 'tag:yaml.org,2002:str'
  return node.type !== 'PLAIN' || !isTyped(node.source ?? '')
}

function styleOf(node: Scalar, raw: string, flow: boolean): ScalarStyle {
  switch (node.type) {
    case 'BLOCK_FOLDED':
    case 'BLOCK_LITERAL':
      return blockStyle(raw, String(node.value))
    case 'QUOTE_DOUBLE':
      return {kind: 'double', flow}
    case 'QUOTE_SINGLE':
      return {kind: 'single', flow}
    default:
      return {kind: 'plain', flow}
  }
}

function blockStyle(raw: string, value: string): BlockStyle {
  const [, mark, rest, comment, lineEnd = '\n'] = /^([|>])([-+0-9]*)([^\r\n]*)(\r\n|\n|\r)?/.exec(raw)!
  const lines = raw.split(/\r\n|\n|\r/).slice(1)
  const spaces = (line = ''): number => /^ */.exec(line)![0].length
  const written = spaces(lines.find((line) => /[^ ]/.test(line)))
  const kept = spaces(value.split('\n').find((line) => /[^ ]/.test(line)))
  const indent = Math.max(0, written - kept)
  const width =
    mark === '>'
      ? foldWidth(
          lines.map((line) => line.slice(indent)),
          indent
        )
      : undefined
  return {
    kind: 'block',
    mark: mark as '|' | '>',
    rest: rest!,
    comment: comment!,
    indent: ' '.repeat(indent),
    ...(width === undefined ? {} : {width}),
    lineEnd: lineEnd as LineEnd,
    rawTail: /(?:(?:\r\n|\n|\r) *)*$/.exec(raw)![0],
    tail: tailOf(value)
  }
}
