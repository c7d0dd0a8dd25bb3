import type {Nodes, PhrasingContent} from 'mdast'
import type {Uncovered} from '../model/article.ts'
import {pointAt} from '../model/finding.ts'
import {flatten} from '../model/run.ts'
import {findTemplates} from '../model/templates.ts'
import type {Range, Unit} from '../model/unit.ts'
import {decodeHtml} from './decode.ts'
import type {MarkdownExtraction} from './extraction.ts'
import type {Field} from './front-matter/front-matter.ts'
import {type HtmlToken, tokenizeHtml} from './html.ts'
import {isSkipped} from './inline.ts'
import {lineMap} from './line-map.ts'
import {proseAttributes} from './prose-attributes.ts'
import {rangeOf, type Source, slice} from './source.ts'
import {tagPairs, tokenPairs} from './tag-pairs.ts'

/** What is looked through: the tree as the parser made it, and what the units say. */
interface Taken extends Pick<MarkdownExtraction, 'source' | 'tree' | 'places' | 'markdownFields'> {
  /** What the author asked to leave out. */
  readonly skipped: readonly Range[]
}

/** A text of the tree, with its place in the article. */
interface Piece extends Range {
  readonly text: string
}

/** Blocks that hold inline content. */
const holders: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell', 'leafDirective'])

/**
 * The words of an article that no unit has. It walks the parser's tree anew and holds its texts against those of the
 * units, letter by letter: that a unit's range reaches over a text proves nothing.
 *
 *     <Card data="Tre ord här">Text</Card>      3 words, reason "attribute": not among `mdx.attributes`
 *
 * The reason is the type of the node that holds the words; `alt` and `title`; or, for prose in markup, `attribute`,
 * `expression` or `template`.
 */
export function uncovered({source, tree, places, markdownFields, skipped}: Taken): Uncovered[] {
  const unitsOf = new Map<Nodes, Unit[]>()
  for (const place of places) {
    if (place.form === 'field') continue
    const holder = place.form === 'inline' ? place.parent : place.owner
    unitsOf.set(holder, [...(unitsOf.get(holder) ?? []), place.unit])
  }
  const found: Uncovered[] = []
  const add = ({start, end}: Range, text: string, reason: string): void => {
    const range = {start, end}
    const words = countWords(text)
    if (words === 0 || skipped.some((each) => each.start <= start && end <= each.end)) return
    found.push({range, line: pointAt(source.text, range.start).line, words, reason})
  }
  const compare = (pieces: readonly Piece[], units: readonly Unit[], reason: string): void => {
    const said = units.map(({runs}) => lettersOf(flatten(runs))).join('')
    let at = 0
    for (const piece of pieces) {
      // What looks like a mark is one at the ends of a block, and text elsewhere.
      const forms = [piece.text, piece.text.replace(marks, '')].map(lettersOf)
      const form = forms.find((letters) => said.includes(letters, at))
      if (form === undefined) add(piece, piece.text.replace(marks, ''), reason)
      else at = said.indexOf(form, at) + form.length
    }
  }
  const waiting: {readonly node: Nodes; readonly inline: boolean}[] = [{node: tree, inline: false}]
  for (let step = waiting.pop(); step; step = waiting.pop()) {
    const {node, inline} = step
    const units = unitsOf.get(node) ?? []
    const range = rangeOf(source, node)
    const isHolder = holders.has(node.type)
    if (isHolder && 'children' in node) compare(textsIn(source, node.children), units, node.type)
    else if (node.type === 'html' && !inline) compare(textsOf(source, node, tokenizeHtml(node.value)), units, 'html')
    else if (node.type === 'image' || node.type === 'imageReference') {
      compare([{...range, text: node.alt ?? ''}], units, 'alt')
    }
    if ('title' in node && node.title) compare([{...range, text: node.title}], units, 'title')
    for (const {text, reason} of proseAttributes(node)) {
      if (!units.some(({runs}) => lettersOf(flatten(runs)) === lettersOf(text))) add(range, text, reason)
    }
    if (!('children' in node) || isSkipped(source, node)) continue
    for (const child of node.children.toReversed()) waiting.push({node: child, inline: inline || isHolder})
  }
  found.sort((a, b) => a.range.start - b.range.start)
  return [...[...markdownFields].flatMap(([field, inner]) => inField(field, inner)), ...found]
}

function inField({range, line}: Field, inner: MarkdownExtraction): Uncovered[] {
  return inner.uncovered.map(({words, reason}) => ({range, line, words, reason}))
}

/** Marks that other programs read at the ends of a block. */
const marks = /\[![A-Za-z]+\]|(?<!:):{3,}[ \t]*[A-Za-z][\w-]*|\{[:#.][^{}\r\n]*\}/g

/** Microsoft Learn: the link behind it brings another file in. */
const include = /\[![A-Za-z]+[ \t]*$/

/** The texts below inline nodes, but those of addresses and of elements that are skipped. */
function textsIn(source: Source, nodes: readonly Nodes[]): Piece[] {
  const pairs = nodes.some((node) => node.type === 'html') ? tagPairs(nodes as PhrasingContent[], halfOf) : new Map()
  const found: Piece[] = []
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index]!
    if (node.type === 'text') {
      const brought = nodes[index + 1]?.type === 'link' ? include.exec(node.value)?.[0].length : undefined
      const text = node.value.slice(0, node.value.length - (brought ?? 0))
      found.push({...rangeOf(source, node), text: withoutTemplates(text)})
      if (brought !== undefined) index++
    } else if (node.type === 'html') {
      const [tag] = tokenizeHtml(node.value)
      if (source.settings.html.skip.includes(tag?.name ?? '')) index = pairs.get(index) ?? index
    } else if ('children' in node && !isSkipped(source, node) && !isAddress(source, node)) {
      found.push(...textsIn(source, node.children))
    }
  }
  return found
}

function halfOf(node: PhrasingContent): {kind: 'open' | 'close'; name: string} | undefined {
  const [tag] = node.type === 'html' ? tokenizeHtml(node.value) : []
  return tag?.kind === 'open' || tag?.kind === 'close' ? {kind: tag.kind, name: tag.name} : undefined
}

function isAddress(source: Source, node: Nodes): boolean {
  return node.type === 'link' && source.text[rangeOf(source, node).start] !== '['
}

function withoutTemplates(text: string): string {
  let rest = ''
  let at = 0
  for (const {start, end} of findTemplates(text)) {
    rest += text.slice(at, start)
    at = end
  }
  return rest + text.slice(at)
}

/** The texts of a block of HTML, but those of elements that are skipped. */
function textsOf(source: Source, node: Extract<Nodes, {type: 'html'}>, tokens: readonly HtmlToken[]): Piece[] {
  const place = rangeOf(source, node)
  const toValue = lineMap(slice(source, place), node.value)
  const rangeIn = (start: number, end: number): Range =>
    toValue ? {start: place.start + toValue(start), end: place.start + toValue(end)} : place
  const pairs = tokenPairs(tokens)
  const found: Piece[] = []
  for (let index = 0; index < tokens.length; index++) {
    const {kind, name, start, end} = tokens[index]!
    if (kind === 'text') {
      const text = decodeHtml(withoutTemplates(node.value.slice(start, end)))
      found.push({...rangeIn(start, end), text})
    }
    if (kind === 'open' && source.settings.html.skip.includes(name)) index = pairs.get(index) ?? tokens.length
  }
  return found
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{M}\p{N}]+/gu, '')
}

/** Locale-free: only asked how many words there are. */
let words: Intl.Segmenter | undefined

function countWords(text: string): number {
  words ??= new Intl.Segmenter('und', {granularity: 'word'})
  let count = 0
  for (const {isWordLike, segment} of words.segment(text)) if (isWordLike === true && /\p{L}/u.test(segment)) count++
  return count
}
