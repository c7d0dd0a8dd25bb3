import {text} from './text.ts'

/** A part of a text that is marked, in UTF-16 code units, end exclusive. */
export interface Mark {
  readonly start: number
  readonly end: number
  /** Its class. */
  readonly as: string
  /** Of a compound: the part of it that is the term. */
  readonly part?: {readonly start: number; readonly end: number} | undefined
}

/** A text with its marks as HTML. Of marks that overlap, as homonyms do, the first one counts. */
export function markedText(written: string, marks: readonly Mark[]): string {
  let html = ''
  let at = 0
  for (const mark of marks.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (mark.start < at || mark.end > written.length) continue
    html += `${text(written.slice(at, mark.start))}<mark class="${mark.as}">${inside(written, mark)}</mark>`
    at = mark.end
  }
  return html + text(written.slice(at))
}

function inside(written: string, {start, end, part}: Mark): string {
  if (part === undefined) return text(written.slice(start, end))
  const [before, term, after] = [
    written.slice(start, part.start),
    written.slice(part.start, part.end),
    written.slice(part.end, end)
  ]
  return `${text(before)}<b>${text(term)}</b>${text(after)}`
}
