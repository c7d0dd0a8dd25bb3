import type {PhrasingContent, Text} from 'mdast'
import {rememberParts} from '../source-ranges.ts'
import {type Point, pointIn} from './plain-block.ts'

/** Characters that mean nothing to the parser, wherever they stand within a line. */
const word = '[^`*_\\[\\]!&<\\\\~$@\\t\\n]'
/** Pairs whose marks touch letters or digits from inside: they open and close whatever stands around them. */
const inPair = `[\\p{L}\\p{N}](?:${word}*[\\p{L}\\p{N}])?`

/** The only inline content that is read here: text, `code`, **strong**, *emphasis* and [links](/a), none in another. */
const pieces = new RegExp(
  [
    `(?<plain>(?:${word}|\\n)+|!(?!\\[))`,
    '`(?<code>[^`\\n\\t ](?:[^`\\n\\t]*[^`\\n\\t ])?)`(?!`)',
    `\\*\\*(?<strong>${inPair})\\*\\*(?!\\*)`,
    `\\*(?<emphasis>${inPair})\\*(?!\\*)`,
    `\\[(?<label>(?! )(?:(?!\\^)${word})${word}*)\\]\\((?<url>[A-Za-z0-9/.?#=%+,:;_~-]+)\\)`
  ].join('|'),
  'uy'
)

/** What literal autolinks begin with; an `@` is no plain character. */
const address = /:\/\/|www\./i

/** The content of a block, and where it stands. */
export interface Written {
  /** Its lines without what the block puts in front of them. */
  readonly value: string
  /** Of the first character. */
  readonly start: number
  readonly line: number
  /** Where the first line begins. */
  readonly lineStart: number
  /** How many characters stand in front of each line after the first. */
  readonly indent: number
}

/** The nodes of inline content, when all of it is plain. */
export function plainInline(written: Written): PhrasingContent[] | undefined {
  const {value} = written
  if (value === '' || value.startsWith(' ') || value.endsWith(' ')) return undefined
  const nodes: PhrasingContent[] = []
  const place = placer(written)
  let textStart = 0
  const addText = (end: number): boolean => {
    if (end === textStart) return true
    const text = value.slice(textStart, end)
    nodes.push(textNode(text, place(textStart), place(end)))
    return !address.test(text)
  }
  pieces.lastIndex = 0
  for (let at = 0; at < value.length; at = pieces.lastIndex) {
    const groups = pieces.exec(value)?.groups
    if (groups === undefined) return undefined
    if (groups.plain !== undefined) continue
    const end = pieces.lastIndex
    if (!addText(at)) return undefined
    const node = pieceNode(groups, at, end, place)
    if (node === undefined) return undefined
    nodes.push(node)
    textStart = end
    pieces.lastIndex = end
  }
  return addText(value.length) ? nodes : undefined
}

type Place = (offset: number) => Point

function pieceNode(
  {code, strong, emphasis, label, url}: Readonly<Record<string, string | undefined>>,
  start: number,
  end: number,
  place: Place
): PhrasingContent | undefined {
  const from = place(start)
  if (code !== undefined) return {type: 'inlineCode', value: code, position: {start: from, end: place(end)}}
  const held = strong ?? emphasis ?? label!
  if (address.test(held)) return undefined
  const before = strong === undefined ? 1 : 2
  const first = place(start + before)
  const last = place(start + before + held.length)
  const children = [textNode(held, first, last)]
  const position = {start: from, end: place(end)}
  if (url === undefined) return {type: strong === undefined ? 'emphasis' : 'strong', children, position}
  const link: PhrasingContent = {type: 'link', title: null, url, children, position}
  rememberParts(link, {label: {start: first.offset, end: last.offset}})
  return link
}

function textNode(value: string, start: Point, end: Point): Text {
  return {type: 'text', value, position: {start: {...start}, end: {...end}}}
}

/** From offsets in the value to places in the text; they must be asked for in ascending order. */
function placer({value, start, line, lineStart, indent}: Written): Place {
  let lines = 0
  let begin = 0
  let lineEnd = value.indexOf('\n')
  return (offset) => {
    while (lineEnd >= 0 && lineEnd < offset) {
      lines++
      begin = lineEnd + 1
      lineEnd = value.indexOf('\n', begin)
    }
    const at = start + offset + lines * indent
    return pointIn(lines === 0 ? lineStart : start + begin + (lines - 1) * indent, line + lines, at)
  }
}
