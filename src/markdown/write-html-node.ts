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
  return all.map(({place, text}) => ({...place.range, text}))
}
