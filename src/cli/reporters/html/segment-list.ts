import type {Words} from '../../../messages.ts'
import {placeText} from '../../../messages.ts'
import type {CoveredSegment, CoveredTerm, RouteCoverage} from '../../../model/coverage.ts'
import type {Locale} from '../../../model/locale.ts'
import {coverageOf} from '../../../model/tally.ts'
import {shareText} from '../../share-text.ts'
import type {CheckReport} from '../check-report.ts'
import {type Mark, markedText} from './marked-text.ts'
import {shadeOf} from './shade.ts'
import {text} from './text.ts'

/** An article in one locale as a fold with all its segments that have terms. */
export function segmentList(route: RouteCoverage, {words, sources}: CheckReport): string {
  const {article, locale, tally, segments = []} = route
  const source = sources.get(article) ?? 'und'
  const share = shareText(words, coverageOf(tally))
  const count = words.say('reports:html.segments', {count: segments.length})
  return `<details class="route" data-article="${text(article)}" data-locale="${text(locale)}">
<summary><h3><bdi>${text(article)}</bdi> <span class="locale">${text(locale)}</span></h3> <span class="share ${shadeOf(tally)}">${text(share)}</span> <span class="count">${text(count)}</span></summary>
<ol>
${segments.map((segment) => segmentItem(segment, {source, target: locale}, words)).join('\n')}
</ol>
</details>
`
}

function segmentItem(
  segment: CoveredSegment,
  languages: {readonly source: Locale; readonly target: Locale},
  words: Words
): string {
  const {terms, place} = segment
  const concepts = [...new Set(terms.map(({concept}) => concept))]
  const verdicts = [...new Set(terms.map(({verdict}) => verdict))]
  // No id of a concept has a space when it is encoded.
  const keys = concepts.map((concept) => encodeURIComponent(concept.toWellFormed())).join(' ')
  const from = `<p lang="${text(languages.source)}" dir="auto">${markedText(segment.source, sourceMarks(terms))}</p>`
  const to =
    segment.target === ''
      ? `<p class="none">${text(words.say('reports:html.noTarget'))}</p>`
      : `<p lang="${text(languages.target)}" dir="auto">${markedText(segment.target, targetMarks(terms))}</p>`
  const items = terms.map((term) => termItem(term, words)).join('')
  const at = `<p class="place"><code>${text(placeText(place))}</code></p>`
  return `<li data-concepts="${text(keys)}" data-verdicts="${verdicts.join(' ')}">${from}${to}<ul>${items}</ul>${at}</li>`
}

function sourceMarks(terms: readonly CoveredTerm[]): Mark[] {
  return terms.map(({verdict, source}) => markOf(source, verdict))
}

function targetMarks(terms: readonly CoveredTerm[]): Mark[] {
  return terms.flatMap(({target, by, instead}) => [
    // What honours it in another segment of the unit stands in that one.
    ...(target !== undefined && by === 'segment' ? [markOf(target, 'honoured')] : []),
    ...(instead !== undefined ? [markOf(instead, 'instead')] : [])
  ])
}

function markOf({start, end, partStart, partEnd}: CoveredTerm['source'], as: string): Mark {
  const isInside = partStart !== undefined && partEnd !== undefined && start <= partStart && partEnd <= end
  return {start, end, as, part: isInside ? {start: partStart, end: partEnd} : undefined}
}

/** In words what the marks show in colour. */
function termItem({concept, verdict, source, target, by, instead, wanted}: CoveredTerm, words: Words): string {
  const quoted = (form: string): string => `<q><bdi>${text(form)}</bdi></q>`
  const parts = [
    ...(target === undefined ? [] : [quoted(target.form)]),
    ...(by === undefined || by === 'segment' ? [] : [`(${text(words.say(`reports:html.by.${by}`))})`]),
    ...(instead === undefined ? [] : [`${text(words.say('reports:html.instead'))} ${quoted(instead.form)}`]),
    ...(verdict !== 'honoured' && wanted.length > 0
      ? [`${text(words.say('reports:html.wanted'))} ${wanted.map(quoted).join(', ')}`]
      : [])
  ]
  const outcome = parts.length === 0 ? '' : ` → ${parts.join('; ')}`
  const says = text(words.say(`reports:html.verdict.${verdict}`))
  return `<li><span class="${verdict}">${says}</span> <code>${text(concept)}</code>: ${quoted(source.form)}${outcome}</li>`
}
