import {Failure} from '../../model/failure.ts'
import type {Place} from '../../model/finding.ts'

/** A cell without its quotes. */
export interface Cell {
  readonly text: string
  readonly place: Place
}

/** What a table may ask of us; each limit is far above what a person writes. */
export const limits = {
  /** UTF-16 code units of a cell. The longest field of a glossary, a definition, has a few hundred. */
  cell: 100_000,
  /** Cells of a row: a language each, and a few more. */
  cells: 1000
} as const

/**
 * The rows of a table (RFC 4180): cells with commas, semicolons or tabs between them, as the first row has most; quotes
 * around what holds one of these, a quote or a line break. A byte order mark, Excel's line `sep=;` and empty rows are
 * no rows. One pass over the text.
 *
 * @throws `Failure` (unreadable): `csv-quote` for a quote that never ends or ends inside a word, `csv-limit`
 */
export function* rowsOf(text: string, path: string): Generator<readonly Cell[]> {
  let at = text.startsWith('\uFEFF') ? 1 : 0
  let line = 1
  let lineStart = at
  const told = /^sep=([,;\t])\r?\n/.exec(text.slice(at, at + 8))
  if (told !== null) {
    at += told[0].length
    line++
    lineStart = at
  }
  const separator = told?.[1] ?? separatorOf(text, at)
  const fail = (code: string, place: Place, values: Record<string, string | number> = {}): never => {
    throw new Failure('unreadable', code, values, place)
  }
  const ends = new RegExp(`[${separator}\\r\\n]`, 'g')
  while (at < text.length) {
    const row: Cell[] = []
    for (;;) {
      const place = {path, line, column: at - lineStart + 1}
      const start = at
      let cell: string
      if (text[at] === '"') {
        const pieces: string[] = []
        for (;;) {
          const quote = text.indexOf('"', at + 1)
          if (quote < 0) fail('csv-quote', place)
          pieces.push(text.slice(at + 1, quote))
          at = quote + 1
          if (text[at] !== '"') break
        }
        cell = pieces.join('"')
        for (const found of text.slice(start, at).matchAll(/\r\n|\n|\r/g)) {
          line++
          lineStart = start + found.index + found[0].length
        }
        if (at < text.length && ![separator, '\r', '\n'].includes(text[at]!)) {
          fail('csv-quote', {path, line, column: at - lineStart + 1})
        }
      } else {
        ends.lastIndex = at
        at = ends.exec(text)?.index ?? text.length
        cell = text.slice(start, at)
      }
      if (cell.length > limits.cell) fail('csv-limit', place, {limit: 'cell', most: limits.cell})
      if (row.push({text: cell, place}) > limits.cells) fail('csv-limit', place, {limit: 'cells', most: limits.cells})
      if (text[at] !== separator) break
      at++
    }
    at += text.startsWith('\r\n', at) ? 2 : 1
    line++
    lineStart = at
    if (row.some((cell) => cell.text !== '')) yield row
  }
}

/** What stands between the cells of the first row, outside quotes; a comma where there is but one. */
function separatorOf(text: string, start: number): string {
  const end = text.slice(start, start + limits.cell).search(/[\r\n]/)
  const head = text.slice(start, end < 0 ? start + limits.cell : start + end).replace(/"[^"]*"/g, '')
  const counts = [',', ';', '\t'].map((sign) => ({sign, count: head.split(sign).length}))
  return counts.reduce((most, each) => (each.count > most.count ? each : most)).sign
}
