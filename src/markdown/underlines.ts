import {columns} from '../model/columns.ts'
import type {Range} from '../model/unit.ts'
import type {MarkdownExtraction} from './extraction.ts'
import type {InlinePlace} from './place.ts'
import {rangeOf, slice} from './source.ts'
import {inOrder, type Splice, spliceRange} from './splice.ts'

/** A heading with a line under it. */
interface Underlined {
  readonly text: Range
  readonly underline: Range
}

/** How an author may count what a heading's line is as long as. */
const measures: readonly ((line: string) => number)[] = [columns, (line) => [...line].length]

/** A line of one sign is a list to some parsers. */
const shortest = 2

/**
 * The lines under translated headings: where all in the article are as long as their headings, those in the build are.
 *
 *     Fart          Hastighet
 *     ----    →     ---------
 *
 * @param changed the headings that are
 * @param splices in order, all that is written
 */
export function underlines(
  extraction: MarkdownExtraction,
  changed: readonly InlinePlace[],
  splices: readonly Splice[]
): Splice[] {
  const {source} = extraction
  const wanted = changed.flatMap((place) => underlinedOf(extraction, place) ?? [])
  if (wanted.length === 0) return []
  const all = extraction.places.flatMap((place) =>
    place.form === 'inline' && place.context === 'heading' ? (underlinedOf(extraction, place) ?? []) : []
  )
  const measure = measures.find((length) =>
    all.every(({text, underline}) => underline.end - underline.start === length(lastLine(slice(source, text))))
  )
  if (measure === undefined) return []
  return inOrder(
    wanted.map(({text, underline}) => {
      const line = lastLine(spliceRange(source.text, text, splices))
      return {...underline, text: source.text[underline.start]!.repeat(Math.max(shortest, measure(line)))}
    })
  )
}

/** Only a heading that is underlined goes over several lines. */
function underlinedOf({source}: MarkdownExtraction, {parent}: InlinePlace): Underlined | undefined {
  const range = rangeOf(source, parent)
  const raw = slice(source, range)
  const under = /(?:\r\n|\n|\r)[ \t>]*(=+|-+)[ \t]*$/.exec(raw)
  if (under === null) return undefined
  const end = range.start + under.index
  const start = end + under[0].indexOf(under[1]!)
  return {text: {start: range.start, end}, underline: {start, end: start + under[1]!.length}}
}

/** As it looks: without the marks of a quote around and spaces at its ends. */
function lastLine(text: string): string {
  const start = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1
  return text
    .slice(start)
    .replace(/^[ \t>]+/, '')
    .trimEnd()
}
