import type {Words} from '../../../messages.ts'
import type {Tally} from '../../../model/coverage.ts'
import {coverageOf} from '../../../model/tally.ts'
import {shareText} from '../../share-text.ts'
import {omittedNote} from './omitted-note.ts'
import {sayIn} from './say.ts'
import {shadeOf} from './shade.ts'
import {text} from './text.ts'

/** A heat map: rows and columns with a tally in each cell where they meet. */
export interface HeatTable {
  /** Of the heading; its words are `reports:html.{id}`. */
  readonly id: 'concepts' | 'articles'
  readonly columns: readonly string[]
  readonly rows: readonly HeatRow[]
}

export interface HeatRow {
  readonly name: string
  /** What the segments are narrowed down to when a cell is chosen. */
  readonly chooses: 'concept' | 'article'
  readonly cells: ReadonlyMap<string, Tally>
}

/** As a table whose cells lead to their segments; the arrow keys walk it, and all of it is one stop of the tab key. */
export function heatTable(table: HeatTable, words: Words): string {
  const {id, columns, rows} = table
  const say = sayIn(words)
  const heads = columns.map((locale) => `<th scope="col">${text(locale)}</th>`).join('')
  const lines = rows.map((row) => {
    const cells = columns.map((locale) => cell(row, locale, words)).join('')
    return `<tr><th scope="row"><bdi>${text(row.name)}</bdi></th>${cells}</tr>`
  })
  if (rows.length === 0) return ''
  return `<section>
<h2 id="${id}">${say(id)}</h2>
<div class="wide" role="region" aria-labelledby="${id}" tabindex="0">
<table class="heat">
<thead><tr><th scope="col">${say(`row.${id}`)}</th>${heads}</tr></thead>
<tbody>
${lines.join('\n')}
</tbody>
</table>
</div>
</section>
`
}

function cell({name, chooses, cells}: HeatRow, locale: string, words: Words): string {
  const tally = cells.get(locale)
  if (tally === undefined || tally.occurrences === 0) return '<td></td>'
  const share = shareText(words, coverageOf(tally))
  const detail = words.say('reports:html.of', {honoured: tally.honoured, judged: tally.honoured + tally.missed})
  const choice = `data-${chooses}="${text(name)}" data-locale="${text(locale)}"`
  return `<td class="${shadeOf(tally)}"><a href="#segments" ${choice}>${text(share)} <small>${text(detail)}${omittedNote(words, tally)}</small></a></td>`
}
