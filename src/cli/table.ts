import {columns} from './columns.ts'

/** Rows as columns that line up, full-width characters counted as two; numbers stand to the right. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[], width: number): string {
  const texts = [head, ...rows.map((row) => row.map(String))]
  const widths = head.map((_, column) => texts.reduce((most, row) => Math.max(most, columns(row[column] ?? '')), 0))
  const rest = widths.slice(1).reduce((sum, each) => sum + each + 2, 0)
  widths[0] = Math.max(8, Math.min(widths[0]!, width - rest))
  const isNumber = head.map((_, column) => rows.length > 0 && rows.every((row) => typeof row[column] === 'number'))
  return texts
    .map((row) =>
      row
        .map((cell, column) => padded(cell, widths[column]!, isNumber[column]!))
        .join('  ')
        .replace(/ +$/, '')
    )
    .map((line) => `${line}\n`)
    .join('')
}

/** A text within a width; one that is too long loses its beginning, since the ends of paths differ. */
export function shortened(text: string, width: number): string {
  let shown = text
  while (columns(shown) > width) shown = `…${[...shown].slice(2).join('')}`
  return shown
}

function padded(cell: string, width: number, right: boolean): string {
  const shown = shortened(cell, width)
  const space = ' '.repeat(Math.max(0, width - columns(shown)))
  return right ? space + shown : shown + space
}
