import type {Words} from '../../../messages.ts'
import type {RouteCoverage} from '../../../model/coverage.ts'
import {sayIn} from './say.ts'
import {text} from './text.ts'
import {verdicts} from './verdicts.ts'

/** What the segments can be narrowed down by. Hidden until the script is there to make use of it. */
export function filters(coverage: readonly RouteCoverage[], words: Words): string {
  const say = sayIn(words)
  const list = (id: string, values: readonly (readonly [value: string, shown: string])[]): string => {
    const all = [['', say('all')] as const, ...values]
    const options = all.map(([value, shown]) => `<option value="${text(value)}">${shown}</option>`)
    return `<label>${say(`filter.${id}`)}<select id="${id}">${options.join('')}</select></label>`
  }
  const same = (values: Iterable<string>): (readonly [string, string])[] =>
    [...new Set(values)].sort().map((value) => [value, text(value)] as const)
  const shown = coverage.reduce((sum, {segments}) => sum + (segments?.length ?? 0), 0)
  return `<form hidden data-shown="${say('shown', {count: 0})}">
${list('concept', same(coverage.flatMap(({concepts}) => Object.keys(concepts))))}
${list('locale', same(coverage.map(({locale}) => locale)))}
${list(
  'verdict',
  verdicts.map((verdict) => [verdict, say(`verdict.${verdict}`)] as const)
)}
${list('article', same(coverage.map(({article}) => article)))}
<label>${say('filter.word')}<input id="word" type="search"></label>
<button type="reset">${say('reset')}</button>
<p id="shown" role="status">${say('shown', {count: shown})}</p>
</form>
`
}
