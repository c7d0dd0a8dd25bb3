import type {AST} from 'toml-eslint-parser'
import {lazily} from '../../../model/lazily.ts'
import type {Leaf, LineEnd, PathPart, ScalarStyle} from '../front-matter.ts'
import {limits} from '../limits.ts'
import {patternOf, uniqueName} from '../name-of.ts'
import {tailOf, withoutTail} from '../tail.ts'
import {type FileText, overLimit, refuseForbiddenKey, unreadable} from '../unreadable.ts'
import {checkDepth} from './check-depth.ts'

/**
 * The scalars of TOML, with all that is needed to write others in their places.
 *
 * @param content the text between the fences, as it stands in the file
 * @param offset of the content in the file
 */
export function tomlLeaves(content: string, file: FileText, offset: number): Leaf[] {
  const program = parseToml(content, file, offset)
  const names = new Set<string>()
  const leaves: Leaf[] = []

  function visit(node: AST.TOMLContentNode, path: readonly PathPart[]): void {
    if (node.type === 'TOMLArray') {
      for (const [index, element] of node.elements.entries()) visit(element, [...path, index])
    } else if (node.type === 'TOMLInlineTable') visitPairs(node.body, path)
    else {
      const [start, end] = node.range
      leaves.push({
        path,
        name: uniqueName(path, names),
        pattern: patternOf(path),
        value: node.kind === 'string' ? withoutTail(lineFeeds(node.value), node.multiline) : node.value,
        string: node.kind === 'string',
        range: {start: offset + start, end: offset + end},
        style: styleOf(node, content.slice(start, end)),
        aliases: []
      })
    }
  }

  function visitPairs(pairs: readonly AST.TOMLKeyValue[], path: readonly PathPart[]): void {
    for (const {key, value} of pairs) visit(value, [...path, ...keyPath(key, file, offset)])
  }

  for (const entry of program.body[0].body) {
    if (entry.type === 'TOMLKeyValue') visitPairs([entry], [])
    else {
      keyPath(entry.key, file, offset)
      visitPairs(entry.body, entry.resolvedKey)
    }
  }
  return leaves
}

/** TOML to its tree, with limits before and errors that name the place in the file. */
export function parseToml(content: string, file: FileText, offset: number): AST.TOMLProgram {
  // The parser knows no lone CR as a line end; a line feed in its place keeps all offsets.
  const text = content.replace(/\r(?!\n)/g, '\n')
  checkDepth(text, file, offset)
  const {ParseError, parseTOML} = lazily<typeof import('toml-eslint-parser')>('toml-eslint-parser')
  try {
    return parseTOML(text)
  } catch (error) {
    if (!(error instanceof ParseError)) throw error
    const message = error.message.replace(/\.$/, '')
    throw unreadable('front-matter-syntax', {message}, file, offset + Math.min(error.index, text.length))
  }
}

/** The names of a dotted key; each makes a table, so the depth limit counts them too. */
export function keyPath(key: AST.TOMLKey, file: FileText, offset: number): string[] {
  if (key.keys.length > limits.depth) throw overLimit('depth', file, offset + key.range[0])
  return key.keys.map((part) => {
    const word = part.type === 'TOMLBare' ? part.name : part.value
    refuseForbiddenKey(word, file, offset + part.range[0])
    return word
  })
}

function styleOf(node: AST.TOMLValue, raw: string): ScalarStyle {
  if (node.kind !== 'string') return {kind: 'toml', literal: false, block: undefined}
  if (!node.multiline) return {kind: 'toml', literal: node.style === 'literal', block: undefined}
  const head = /^(?:"""|''')(\r\n|\n|\r)?/.exec(raw)![1] ?? ''
  const lineEnd = /\r\n|\n|\r/.exec(raw)?.[0] ?? '\n'
  const block = {head: head as '' | LineEnd, lineEnd: lineEnd as LineEnd, tail: tailOf(lineFeeds(node.value))}
  return {kind: 'toml', literal: node.style === 'literal', block}
}

function lineFeeds(value: string): string {
  return value.replaceAll('\r\n', '\n')
}
