import {columns} from './columns.ts'
import {wrap} from './wrap.ts'

/** A line of several columns, of which the last is a text that may need several lines. */
export interface HangingRow {
  readonly cells: readonly string[]
  readonly text: string
  /** How the first cell is shown; it may not change its width. */
  readonly paint?: (cell: string) => string
}

/**
 * Rows whose columns line up and whose text hangs beside them, full-width characters counted as two.
 *
 *     warning  locks  A process that was killed left locks on
 *                     2 files.
 */
export function hang(rows: readonly HangingRow[], width: number, language: string): string {
  const count = Math.max(0, ...rows.map(({cells}) => cells.length))
  const widths = Array.from({length: count}, (_, at) => Math.max(0, ...rows.map(({cells}) => columns(cells[at] ?? ''))))
  const indent = widths.reduce((sum, each) => sum + each + 2, 0)
  // Where little is left beside the columns, long lines are better than a column of single words.
  const room = Math.max(24, width - indent)
  return rows
    .map(({cells, text, paint}) => {
      const shown = widths.map((wanted, at) => {
        const cell = cells[at] ?? ''
        const space = ' '.repeat(wanted - columns(cell) + 2)
        return (at === 0 && paint ? paint(cell) : cell) + space
      })
      const lines = wrap(text, room, language).replaceAll('\n', `\n${' '.repeat(indent)}`)
      return `${shown.join('')}${lines}`.replaceAll(/ +$/gm, '')
    })
    .map((line) => `${line}\n`)
    .join('')
}
