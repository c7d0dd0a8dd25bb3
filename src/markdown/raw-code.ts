import type {Range} from '../model/unit.ts'
import type {Half} from './chunk.ts'
import type {SourceCode} from './place.ts'

/** A line ending with what the blocks around put in front of the next line. */
const lineEnding = /[ \t]*(?:\r\n|\n|\r)[ \t>]*/g

/**
 * A code's characters as they may stand anywhere in a block: where it was written over several lines it goes on one.
 * HTML keeps its line endings, for they are part of its value, and so does a title.
 *
 * @param raw the article's characters in a range, with the units that live inside it replaced by their targets
 */
export function rawCode(code: SourceCode, half: Half, raw: (range: Range) => string): string {
  const range = half === 'open' ? code.open : code.close
  if (range === undefined) return ''
  const text = withoutLoneBacktick(raw(range), code)
  if (!/[\r\n]/.test(text)) return text
  const [node] = code.nodes
  const {type} = code.code
  if (type === 'break' || type === 'html') return text
  if (node?.type === 'inlineCode' || node?.type === 'inlineMath') return onOneLine(node.value, text)
  if (node && 'title' in node && /[\r\n]/.test(node.title ?? '')) return text
  return text.replace(lineEnding, ' ')
}

/** In an alt text or an address a backtick may stand bare until another one follows, which its unit may bring along. */
function withoutLoneBacktick(text: string, {code}: SourceCode): string {
  return code.type === 'image' || code.type === 'link' ? text.replace(/^([^`]*(?<!\\))`([^`]*)$/, '$1\\`$2') : text
}

/** Between the same marks; a line ending reads as a space, and one at both ends would be taken off. */
function onOneLine(value: string, text: string): string {
  const mark = /^[`$]+/.exec(text)![0]
  const line = value.replace(/\r\n|\n|\r/g, ' ')
  const padded = /^[`$]|[`$]$/.test(line) || (/^ .* $/.test(line) && /[^ ]/.test(line)) ? ` ${line} ` : line
  return mark + padded + mark
}
