import {limits} from '../limits.ts'
import {type FileText, overLimit} from '../unreadable.ts'
import {yamlPackage} from './package.ts'

/** After these tokens a node begins. */
const opensNode: ReadonlySet<string | null> = new Set(['newline', 'seq-item-ind', 'explicit-key-ind', 'map-value-ind'])

/**
 * Throws when YAML nests deeper, or holds more, than the limits allow. It reads the tokens of `yaml`'s lexer, which is
 * a flat loop; the parser that would come next calls itself for each level.
 *
 *     a: [ { b: - - - c     columns of a line count as levels, and so does every open bracket
 *
 * @param content the text between the fences, with line feeds or CRLF
 * @param offset of the content in the file
 */
export function checkDepth(content: string, file: FileText, offset: number): void {
  if (isFlat(content)) return
  const {CST, Lexer} = yamlPackage()
  /** Where the levels of block structure begin; each is deeper than the one before. */
  const columns: number[] = []
  let brackets = 0
  let tokens = 0
  let aliases = 0
  let at = 0
  let lineStart = 0
  /** Whether the next token begins a node: first of a line, or after `-`, `?` or `:`. */
  let fresh = true
  /** Whether the next token is the text of a scalar, whatever its first character. */
  let value = false
  for (const token of new Lexer().lex(content)) {
    const type: string | null = value ? 'value' : CST.tokenType(token)
    value = type === 'scalar'
    // Marks of the lexer's own: no characters of the text.
    if (type === 'doc-mode' || type === 'flow-error-end' || type === 'scalar') continue
    if (type === 'flow-seq-start' || type === 'flow-map-start') brackets++
    if (type === 'flow-seq-end' || type === 'flow-map-end') brackets = Math.max(0, brackets - 1)
    if (type === 'alias' && ++aliases > limits.aliases) throw overLimit('aliases', file, offset + at)
    const blank = type === 'space' || type === 'newline' || type === 'comment'
    if (!blank) {
      if (++tokens > 3 * limits.nodes) throw overLimit('nodes', file, offset + at)
      if (brackets === 0 && fresh) {
        const column = at - lineStart
        while (columns.length > 0 && columns.at(-1)! >= column) columns.pop()
        columns.push(column)
      }
      if (columns.length + brackets > limits.depth) throw overLimit('depth', file, offset + at)
    }
    fresh = opensNode.has(type) || (type === 'space' && fresh)
    at += token.length
    const lineEnd = token.lastIndexOf('\n')
    if (lineEnd >= 0) {
      lineStart = at - (token.length - lineEnd - 1)
      fresh ||= lineStart === at
    }
  }
}

/**
 * Whether a text passes no limit by its characters alone, as nearly all front matter does: a level takes a bracket, an
 * indicator or a line of its own, a token at least one character.
 */
function isFlat(content: string): boolean {
  if (content.length > 3 * limits.nodes) return false
  let levels = 1
  let aliases = 0
  for (const [found] of content.matchAll(/[-?](?=[\s,[\]{}]|$)|[:[{*\n]/g)) {
    if (found === '*') aliases++
    else levels++
  }
  return levels <= limits.depth && aliases <= limits.aliases
}
