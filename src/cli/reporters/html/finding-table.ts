import {placeText} from '../../../messages.ts'
import type {CheckReport} from '../check-report.ts'
import {counted} from '../reported.ts'
import {sayIn} from './say.ts'
import {text} from './text.ts'

/** What was found, as a table, and how much is known; nothing where all is well. */
export function findingTable(report: CheckReport): string {
  const {words, failures, known = []} = report
  const say = sayIn(words)
  const rows = [
    ...failures.map(
      (each) => ['error', each.place ? placeText(each.place) : '', words.failure(each), each.code] as const
    ),
    ...counted(report).map((each) => [each.severity, placeText(each.place), words.finding(each), each.code] as const)
  ]
  const note = known.length === 0 ? '' : `<p>${text(words.say('coverage:known', {count: known.length}))}</p>\n`
  if (rows.length === 0)
    return note === '' ? '' : `<section>\n<h2 id="findings">${say('findings', {count: 0})}</h2>\n${note}</section>`
  const lines = rows.map(([severity, place, message, code]) => {
    const word = text(words.say(`cli:severity.${severity}`))
    return `<tr><td>${word}</td><td><code>${text(place)}</code></td><td><bdi>${text(message)}</bdi> <code>${text(code)}</code></td></tr>`
  })
  const heads = ['severity', 'place', 'finding'].map(
    (name) => `<th scope="col">${text(words.say(`reports:md.${name}`))}</th>`
  )
  return `<section>
<h2 id="findings">${say('findings', {count: rows.length})}</h2>
${note}<div class="wide" role="region" aria-labelledby="findings" tabindex="0"><table class="findings">
<thead><tr>${heads.join('')}</tr></thead>
<tbody>
${lines.join('\n')}
</tbody>
</table></div>
</section>`
}
