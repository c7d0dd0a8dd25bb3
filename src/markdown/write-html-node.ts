import type {Nodes} from 'mdast'
import type {Run} from '../model/run.ts'
import {contextOf} from './context-of.ts'
import type {MarkdownExtraction} from './extraction.ts'
import type {HtmlPlace} from './place.ts'
import {inOrder, type Splice, spliceRange} from './splice.ts'
import {writeHtml} from './write-value.ts'

/** The new texts and attributes of one HTML node, as splices into the article. */
export function writeHtmlNode(
  extraction: MarkdownExtraction,
  owner: Nodes,
  places: readonly HtmlPlace[],
  targetOf: (id: string) => readonly Run[]
): Splice[] {
  const value = 'value' in owner ? owner.value : ''
  const context = contextOf(extraction, owner)
  const write = (place: HtmlPlace, tag: (start: number, end: number) => string) => ({
    ...place.inValue,
    text: writeHtml(place, targetOf(place.unit.id), tag, context),
    place
  })
  const attributes = inOrder(
    places.filter((place) => place.form === 'attribute').map((place) => write(place, () => ''))
  )
  const tag = (start: number, end: number): string =>
    spliceRange(value, {start, end}, attributes).replace(/[ \t]*(?:\r\n|\n|\r)[ \t]*/g, ' ')
  const texts = places.filter((place) => place.form === 'html').map((place) => write(place, tag))
  const all = [
    ...texts,
    ...attributes.filter(
      (attribute) => !texts.some((text) => text.start <= attribute.start && attribute.end <= text.end)
    )
  ]
  return all.map(({place, text}) => {
    const {start, end} = place.range
    const first = place.inValue.start === 0
    return {start, end, text: first ? firstLineOf(extraction.source.text.slice(start, end), text) : text}
  })
}

/** A tag on a line of its own, and what leads to the next word. */
const tagAlone = /^(<[^<>]*>)([ \t]*(?:\r\n|\n|\r)[ \t>]*)/

/**
 * CommonMark §4.6, start condition 7: a tag that begins a block of HTML must stand alone on its line, so the line break
 * behind it stays where it was.
 */
function firstLineOf(source: string, written: string): string {
  const [, tag, lineBreak] = tagAlone.exec(source) ?? []
  if (tag === undefined || !written.startsWith(tag)) return written
  return tag + lineBreak + written.slice(tag.length).replace(/^[ \t]+/, '')
}
