import type {Run} from '../model/run.ts'
import {plainText} from '../model/run.ts'
import type {Context} from './context-of.ts'
import {encodeHtml} from './decode.ts'
import {escapeLabel, writeTitle} from './escape.ts'
import type {HtmlPlace, ValuePlace} from './place.ts'
import {type Source, slice} from './source.ts'

/** A target as one line of plain text: alt texts and titles have no codes. */
export function oneLine(runs: readonly Run[]): string {
  return plainText(runs)
    .replace(/[ \t]*[\r\n][ \t\r\n]*/g, ' ')
    .replace(/^[ \t]+|[ \t]+$/g, '')
}

/** Alt text, title or JSX attribute as it is written at its place. */
export function writeValue(source: Source, place: ValuePlace, value: string, full: boolean, context: Context): string {
  if (place.form === 'title') return writeTitle(value, slice(source, place.range), full, context)
  if (place.form === 'alt') {
    const alt = escapeLabel(value, {cell: place.cell, mdx: source.mdx, full})
    return place.label === undefined ? alt : `${alt}][${place.label}]`
  }
  const quote = source.text[place.range.start - 1] ?? '"'
  return encodeEnds(encodeHtml(value, quote), context)
}

/** What would end the cell or the label around, as character references: a backslash is a character in HTML. */
function encodeEnds(written: string, context: Context): string {
  if (context === 'cell') return written.replaceAll('|', '&#124;')
  return context === 'label' ? written.replaceAll('[', '&#91;').replaceAll(']', '&#93;') : written
}

/**
 * Text or an attribute of raw HTML.
 *
 * @param tag writes what stands in a range of the node's value
 */
export function writeHtml(
  place: HtmlPlace,
  runs: readonly Run[],
  tag: (start: number, end: number) => string,
  context: Context
): string {
  if (place.form === 'attribute') {
    const encoded = encodeHtml(oneLine(runs), place.quote)
    const bare = place.quote === '' && (encoded === '' || /[ \t\r\n"'=<>`]/.test(encoded))
    return encodeEnds(bare ? `"${encodeHtml(oneLine(runs), '"')}"` : encoded, context)
  }
  const write = (list: readonly Run[]): string =>
    list
      .map((run) => {
        if (run.kind === 'text') return encodeHtml(run.text.replace(/[ \t]*[\r\n][ \t\r\n]*/g, ' '))
        if (run.kind === 'mrk') return write(run.children)
        if (run.kind !== 'ph' && run.kind !== 'pc') return ''
        const tags = place.tags.get(run.id)
        const content = run.kind === 'pc' ? write(run.children) : ''
        if (tags === undefined) return content
        return tag(tags.open.start, tags.open.end) + content + (tags.close ? tag(tags.close.start, tags.close.end) : '')
      })
      .join('')
  return write(runs).replace(/^[ \t]+|[ \t]+$/g, '')
}
