import type {Root} from 'mdast'
import remarkParse from 'remark-parse'
import {type Processor, unified} from 'unified'
import type {SyntaxSettings} from '../model/settings.ts'
import {putBack} from './plain/put-back.ts'
import {takePlain} from './plain/take-plain.ts'
import {keepPartRanges} from './source-ranges.ts'
import {type SyntaxRow, syntax} from './syntax.ts'

/** Frozen processors by the extensions that they have: building one costs as much as parsing a page. */
const processors = new Map<string, Processor>()

/**
 * Markdown to an mdast tree, with the extensions that the settings turn on and the text can need.
 *
 * Offsets in `position` are UTF-16 code units into `text` without a byte order mark: add `bomLength(text)`.
 */
export function parse(text: string, settings: SyntaxSettings): Root {
  const plain = takePlain(text, settings)
  return (plain && putBack(plain, text, (rest) => parseAll(rest, settings))) ?? parseAll(text, settings)
}

/** The same by the parser alone. */
function parseAll(text: string, settings: SyntaxSettings): Root {
  const rows = syntax.filter((row) => settings[row.name] === true && row.needed(text, settings))
  const sure = rows.filter((row) => row.missing === undefined || row.guess?.(text) === true)
  if (sure.length === rows.length) return parseWith(rows, text, settings)
  const tree = parseWith(sure, text, settings)
  const plain = text.slice(bomLength(text))
  const missed = rows.some((row) => !sure.includes(row) && row.missing?.(tree, plain) === true)
  return missed ? parseWith(rows, text, settings) : tree
}

function parseWith(rows: readonly SyntaxRow[], text: string, settings: SyntaxSettings): Root {
  const key = [
    ...rows.map((row) => row.name),
    text.includes('@'),
    settings.singleTilde,
    settings.singleDollarMath,
    settings.directives,
    settings.textDirectives
  ].join(' ')
  let processor = processors.get(key)
  if (processor === undefined) {
    const fresh: Processor = unified().use(remarkParse) as unknown as Processor
    for (const row of rows) row.add(fresh, text, settings)
    const data = fresh.data() as {fromMarkdownExtensions?: unknown[]}
    data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), keepPartRanges]
    processor = fresh.freeze()
    processors.set(key, processor)
  }
  return processor.parse(text) as Root
}

/** How many code units the parser leaves out of its offsets at the start of the text. */
export function bomLength(text: string): 0 | 1 {
  return text.startsWith('\uFEFF') ? 1 : 0
}
