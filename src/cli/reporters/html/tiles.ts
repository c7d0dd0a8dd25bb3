import type {Words} from '../../../messages.ts'
import type {RouteCoverage} from '../../../model/coverage.ts'
import {coverageOf, reachOf, totals} from '../../../model/tally.ts'
import {shareText} from '../../share-text.ts'
import {omittedNote} from './omitted-note.ts'
import {sayIn} from './say.ts'
import {text} from './text.ts'
import {verdicts} from './verdicts.ts'

/** Coverage and reach of each locale: the figures that a threshold is held against. */
export function tiles(coverage: readonly RouteCoverage[], words: Words): string {
  const say = sayIn(words)
  if (coverage.length === 0) return `<p>${say('none')}</p>`
  const names = new Intl.DisplayNames([words.language], {type: 'language'})
  const items = [...totals(coverage, ({locale}) => locale)].map(([locale, tally]) => {
    const share = coverageOf(tally)
    const name = text(names.of(locale) ?? locale)
    const meter =
      share === undefined
        ? ''
        : `<meter min="0" max="100" value="${share.toFixed(2)}" aria-label="${say('coverage')}: ${name}"></meter>`
    const counts = verdicts.filter((verdict) => tally[verdict] > 0)
    const parts = counts.map((verdict) => {
      const said = say(`count.${verdict}`, {count: tally[verdict]})
      return verdict === 'honoured' ? said + omittedNote(words, tally) : said
    })
    const reach = `${say('reach')} ${text(shareText(words, reachOf(tally)))}`
    return `<li>${name} <code>${text(locale)}</code> <strong>${text(shareText(words, share))}</strong>${meter}<span class="quiet">${parts.join(' · ')}<br>${reach}</span></li>`
  })
  return `<ul class="tiles">${items.join('')}</ul>`
}
