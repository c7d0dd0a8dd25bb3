import type {Nodes} from 'mdast'
import type {Written} from '../model/article.ts'
import {equalRuns, plainText, type Run} from '../model/run.ts'
import type {MarkdownExtraction} from './extraction.ts'
import type {HtmlPlace, InlinePlace, Place} from './place.ts'
import {predictHtml} from './predict-html.ts'
import type {Splice} from './splice.ts'
import {tidy} from './tidy.ts'
import {tidyHtml} from './tidy-html.ts'
import {writeHtmlNode} from './write-html-node.ts'
import {oneLine} from './write-value.ts'

/** What a built article says, without the characters that it is written with. */
export interface Said {
  /** What each changed unit of inline content says, in the form that Markdown can hold. */
  readonly contents: ReadonlyMap<string, readonly Run[]>
  /** Alt texts, titles and attributes of JSX, by unit. */
  readonly values: ReadonlyMap<string, string>
  /** Front matter: what each changed field must read as, by name. */
  readonly fields: ReadonlyMap<string, string>
  /** What each HTML node that has a changed unit must say (`proof/html-pieces.ts`). */
  readonly html: ReadonlyMap<Nodes, string>
}

/** `Said` with what only a writer needs. */
export interface Saying extends Said {
  /** The places whose targets differ from their sources. */
  readonly changed: readonly Place[]
  /** Where the new characters of HTML nodes go. */
  readonly inHtml: readonly Splice[]
  /** How often something was put in or moved so that Markdown can hold it. */
  readonly moved: number
}

/** What the targets say, place by place. */
export function say(extraction: MarkdownExtraction, {targets, fields}: Written): Saying {
  const changed = extraction.places.filter(({unit}) => {
    const target = targets.get(unit.id)
    return target !== undefined && !equalRuns(target, unit.runs)
  })
  const targetOf = (id: string): readonly Run[] => targets.get(id) ?? []
  const contents = new Map<string, readonly Run[]>()
  const values = new Map<string, string>()
  const frontMatter = new Map<string, string>()
  let moved = 0
  for (const place of changed) {
    const {id} = place.unit
    if (place.form === 'inline') {
      const tidied = tidy(targetOf(id), place, beginsLine(extraction.source.text, place))
      contents.set(id, tidied.runs)
      moved += tidied.moved
    } else if (place.form === 'field') frontMatter.set(place.field.name, fieldText(targetOf(id)))
    else if (place.form !== 'html' && place.form !== 'attribute') values.set(id, oneLine(targetOf(id)))
  }
  for (const field of extraction.fields) {
    const value = fields.get(field.name)
    if (value !== undefined && !frontMatter.has(field.name)) frontMatter.set(field.name, value)
  }
  const html = new Map<Nodes, string>()
  const inHtml: Splice[] = []
  const places = changed.filter((place): place is HtmlPlace => place.form === 'attribute' || place.form === 'html')
  for (const [owner, list] of Map.groupBy(places, (place) => place.owner)) {
    const value = 'value' in owner ? owner.value : ''
    const tidied = new Map(list.map((place) => [place.unit.id, tidyHtml(value, place, targetOf(place.unit.id))]))
    const runsOf = (id: string): readonly Run[] => tidied.get(id) ?? []
    html.set(owner, predictHtml(value, list, runsOf))
    inHtml.push(...writeHtmlNode(extraction, owner, list, runsOf))
  }
  return {contents, values, fields: frontMatter, html, changed, inHtml, moved}
}

/** A value of the front matter is plain text and keeps its line feeds. */
function fieldText(runs: readonly Run[]): string {
  return plainText(runs).replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '')
}

/**
 * Whether a unit begins a line that could be read as a block: not behind the mark of an ATX heading, nor behind the `|`
 * of a cell, with which the first cell of a row may do without.
 */
export function beginsLine(text: string, place: InlinePlace): boolean {
  if (place.context === 'label') return false
  if (place.lead.length > 0) return /[\r\n]$/.test(textBefore(place))
  if (place.context === 'paragraph') return true
  const {start} = place.range
  return place.context === 'cell' ? !isBehindBar(text, start) : !isBehindMark(text, start)
}

/** Whether the line has a `|` in front. Looking for both kinds of line end in the whole text would cost its length. */
function isBehindBar(text: string, offset: number): boolean {
  for (let at = offset - 1; at >= 0 && text[at] !== '\n' && text[at] !== '\r'; at--) if (text[at] === '|') return true
  return false
}

/** Whether the `#` of a heading is in front, and blanks behind it. */
function isBehindMark(text: string, offset: number): boolean {
  let at = offset
  while (text[at - 1] === ' ' || text[at - 1] === '\t') at--
  return at < offset && text[at - 1] === '#'
}

/** What stands in front of a unit in its block. */
export function textBefore(place: InlinePlace): string {
  const last = place.lead.at(-1)
  return last === undefined ? '' : last.type === 'text' ? last.value.replace(/[\r\n]+$/, '\n') : '>'
}

/** What stands behind a unit in its block. */
export function textAfter(place: InlinePlace): string {
  const first = place.trail[0]
  return first === undefined ? '' : first.type === 'text' ? first.value : '<'
}
