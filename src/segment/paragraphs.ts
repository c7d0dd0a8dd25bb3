import type {Locale} from '../model/locale.ts'
import {joinSoftBreaks} from '../model/soft-break.ts'
import {sentences} from './sentences.ts'

/**
 * Plain text as paragraphs of sentences, for `ordbro segment`. An empty line ends a paragraph, a single line ending is
 * a soft break, and white space around sentences goes.
 *
 *     Hei!⏎Hvordan går det? Bra.⏎⏎Ha det. → [[Hei!, Hvordan går det?, Bra.], [Ha det.]]
 */
export function segmentText(text: string, locale: Locale): string[][] {
  return paragraphsOf(text).map((paragraph) => {
    const cut: string[] = []
    let start = 0
    for (const end of [...sentences(paragraph, locale), paragraph.length]) {
      cut.push(trim(paragraph.slice(start, end)))
      start = end
    }
    return cut
  })
}

function paragraphsOf(text: string): string[] {
  const paragraphs: string[] = []
  let lines: string[] = []
  for (const line of [...text.split(/\r\n|\n|\r/), '']) {
    const content = trim(line)
    if (content !== '') lines.push(content)
    else if (lines.length > 0) {
      paragraphs.push(joinSoftBreaks(lines.join('\n')))
      lines = []
    }
  }
  return paragraphs
}

/** White space is `[ \t\r\n]`; no-break and ideographic spaces are text. */
function trim(value: string): string {
  let start = 0
  let end = value.length
  while (start < end && ' \t\r\n'.includes(value[start]!)) start++
  while (end > start && ' \t\r\n'.includes(value[end - 1]!)) end--
  return value.slice(start, end)
}
