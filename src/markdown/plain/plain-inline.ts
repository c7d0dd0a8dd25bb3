import type {PhrasingContent, Text} from 'mdast'
import {rememberParts} from '../source-ranges.ts'
import {type Notes, type Point, pointIn} from './plain-block.ts'

/** What a backslash takes the meaning from. */
const escaped = /\\([!-/:-@[-`{-~])/
/** Characters that mean nothing to the parser, wherever they stand within a line. */
const word = `(?:[^\`*_\\[\\]!&<\\\\~$@\\t\\n]|${escaped.source.replace(/[()]/g, '')})`
const letter = '[\\p{L}\\p{N}]'
/** And those that mean nothing where they stand: marks beside white space or in a word, and what begins nothing. */
const idle = [
  `(?<= )[*_](?=[ \\n]|$)`,
  `(?<=${letter})_+(?=${letter})`,
  '!(?!\\[)',
  '&(?![#A-Za-z0-9])',
  '<(?![A-Za-z/!?])',
  '\\\\(?![!-/:-@[-`{-~\\n])'
].join('|')
/** Punctuation that is the same to all who know Unicode. */
const point = '[.,:;?()"\'«»“”‘’…–—「」『』（）。、！？：；・]'

/**
 * What stands between a pair of marks. Marks that touch letters or digits from inside open and close whatever stands
 * around them; those that touch punctuation only beside white space or other punctuation.
 */
function inPair(mark: string): string {
  const first = `(?:${letter}|(?<=(?:^|[ \\n]|${point})${mark})${point})`
  const last = `(?:${letter}|${point}(?=${mark}(?:$|[ \\n]|${point})))`
  return `${first}(?:${word}*${last}|(?<=${letter}))`
}

/** What stands between the brackets of a link or an image. */
const label = `(?! )(?:(?!\\^)${word})${word}*`

function resource(name: string): string {
  const title = `"(?<${name}Title>[^"\\\\&\`<\\t\\n]+)"`
  return `\\((?<${name}Url>[A-Za-z0-9/.?#=%+,:;_~-]+)(?: ${title})?\\)`
}

/** The only inline content that is read here, none of it in another. */
const pieces = new RegExp(
  [
    `(?<plain>(?:${word}|\\n|${idle})+)`,
    '`(?<code>[^`\\n\\t ](?:[^`\\n\\t]*[^`\\n\\t ])?)`(?!`)',
    `\\*\\*(?<strong>${inPair('\\*\\*')})\\*\\*(?!\\*)`,
    `\\*(?<emphasis>${inPair('\\*')})\\*(?!\\*)`,
    `\\[(?<link>${label})\\]${resource('link')}`,
    `!\\[(?<image>${label})\\]${resource('image')}`,
    '\\[\\^(?<note>[A-Za-z0-9_-]+)\\](?![:(\\[])',
    '(?<open>\\[(?!\\^))',
    '(?<close>\\])'
  ].join('|'),
  'uy'
)

const everyEscape = new RegExp(escaped, 'g')

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
  /** Gets the labels of footnotes that are referred to; without it none are read. */
  readonly notes: Notes | undefined
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
    const from = place(textStart)
    const last = place(end)
    // A text that ends with a line feed ends before the marks of its quote.
    const back = text.endsWith('\n') ? written.indent : 0
    const stop = {...last, column: last.column - back, offset: last.offset - back}
    nodes.push(textNode(text, from, stop))
    return !address.test(text)
  }
  let brackets: string | undefined
  pieces.lastIndex = 0
  for (let at = 0; at < value.length; at = pieces.lastIndex) {
    const groups = pieces.exec(value)?.groups
    if (groups === undefined) return undefined
    if (groups.plain !== undefined) continue
    if (groups.open !== undefined || groups.close !== undefined) {
      // A bracket alone is text; two may be a label.
      const other = groups.open === undefined ? '[' : ']'
      if (brackets === other) return undefined
      brackets = groups.open ?? groups.close
      continue
    }
    const end = pieces.lastIndex
    if (!addText(at)) return undefined
    const node = pieceNode(groups, at, end, place, written.notes)
    if (node === undefined) return undefined
    nodes.push(node)
    textStart = end
    pieces.lastIndex = end
  }
  return addText(value.length) ? nodes : undefined
}

type Place = (offset: number) => Point

function pieceNode(
  groups: Readonly<Record<string, string | undefined>>,
  start: number,
  end: number,
  place: Place,
  notes: Notes | undefined
): PhrasingContent | undefined {
  const {code, strong, emphasis, link, image, note} = groups
  const from = place(start)
  if (note !== undefined) {
    if (notes === undefined) return undefined
    const identifier = note.toLowerCase()
    notes.used.add(identifier)
    return {type: 'footnoteReference', identifier, label: note, position: {start: from, end: place(end)}}
  }
  if (code !== undefined) return {type: 'inlineCode', value: code, position: {start: from, end: place(end)}}
  const held = strong ?? emphasis ?? link ?? image!
  if (address.test(held)) return undefined
  const before = strong === undefined && image === undefined ? 1 : 2
  const first = place(start + before)
  const last = place(start + before + held.length)
  if (link === undefined && image === undefined) {
    const children = [textNode(held, first, last)]
    return {type: strong === undefined ? 'emphasis' : 'strong', children, position: {start: from, end: place(end)}}
  }
  const title = groups.linkTitle ?? groups.imageTitle ?? null
  const url = groups.linkUrl ?? groups.imageUrl!
  const position = {start: from, end: place(end)}
  const node: PhrasingContent =
    image === undefined
      ? {type: 'link', title, url, children: [textNode(held, first, last)], position}
      : {type: 'image', title, url, alt: unescaped(image), position}
  const close = position.end.offset - 1
  rememberParts(node, {
    label: {start: first.offset, end: last.offset},
    ...(title === null ? {} : {title: {start: close - title.length - 2, end: close}})
  })
  return node
}

function textNode(value: string, start: Point, end: Point): Text {
  return {type: 'text', value: unescaped(value), position: {start: {...start}, end: {...end}}}
}

function unescaped(text: string): string {
  return text.includes('\\') ? text.replace(everyEscape, '$1') : text
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
