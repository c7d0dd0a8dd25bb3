import type {Nodes, Root} from 'mdast'
import {limits} from './limits.ts'
import {overLimit} from './over-limit.ts'

/** A line that opens more quotes and lists inside each other than the limit allows. */
const deepLine = new RegExp(`^(?:[ \\t]*(?:>|[-+*](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))){${limits.marks + 1}}`, 'm')

/** What such a line begins with; asked first, because it costs a tenth. */
const longMarks = new RegExp(`^[ \\t>*+\\-.)\\d]{${limits.marks + 1}}`, 'm')

/** More marks of emphasis between two blank lines than the limit allows. */
const delimiter = /[*_~]|(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)/g

/**
 * Throws before the parser sees a text that would keep it busy for minutes: its time grows with the square of the
 * nesting of a line, and of the marks of a paragraph.
 */
export function checkText(text: string, path: string): void {
  const line = longMarks.test(text) ? deepLine.exec(text) : null
  if (line) throw overLimit('marks', path, text, line.index)
  if (text.length > limits.lists ** 2) checkLists(text, path)
  if (text.length > limits.block) checkBlocks(text, path)
  if (text.length <= limits.delimiters) return
  let count = 0
  for (const {0: found, index} of text.matchAll(delimiter)) {
    count = found.length === 1 ? count + 1 : 0
    if (count > limits.delimiters) throw overLimit('delimiters', path, text, index)
  }
}

/** A line that begins with the mark of a list, behind more columns than lists that count could have. */
const deepItem = new RegExp(`^[ \\t]{${limits.lists / 4},}(?:[-*+]|\\d{1,9}[.)])(?=[ \\t\\r\\n])`, 'gm')

/** Marks of lists, each further in than the one before: the parser may find fewer lists than these, and never more. */
function checkLists(text: string, path: string): void {
  const columns: number[] = []
  for (const {0: found, index} of text.matchAll(deepItem)) {
    const column = found.replace(/\t/g, '    ').length
    while ((columns.at(-1) ?? -1) >= column) columns.pop()
    columns.push(column)
    if (columns.length > limits.lists) throw overLimit('lists', path, text, index)
  }
}

function checkBlocks(text: string, path: string): void {
  let start = 0
  for (const {0: gap, index} of text.matchAll(/(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)|$/g)) {
    if (index - start > limits.block) throw overLimit('block', path, text, start)
    start = index + gap.length
  }
}

/** Throws when a tree has more levels than the limit: what walks it may then call itself. */
export function checkDepth(tree: Root, path: string, text: string): void {
  let level: readonly Nodes[] = [tree]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limits.depth) throw overLimit('depth', path, text, level[0]!.position?.start.offset ?? 0)
    level = level.flatMap((node) => ('children' in node ? node.children : []))
  }
}
