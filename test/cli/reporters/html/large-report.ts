import type {CheckReport} from '../../../../src/cli/reporters/check-report.ts'
import type {CoverageVerdict, CoveredSegment, CoveredTerm, RouteCoverage} from '../../../../src/model/coverage.ts'
import {noTerms, sumOf, tallyOf} from '../../../../src/model/tally.ts'
import {finding, reportOf} from '../report-of.ts'

/** Sentences of a kind that terms are marked in, with what a page must show of each. */
const sentences: Readonly<Record<string, {readonly source: string; readonly target: string}>> = {
  nb: {source: 'Språkmodellen lär sig av träningsdata.', target: 'Språkmodellen lærer av treningsdata.'},
  en: {source: 'Språkmodellen lär sig av träningsdata.', target: 'The language model learns from training data.'},
  ja: {source: 'Språkmodellen lär sig av träningsdata.', target: '言語モデルは学習データから学ぶ。'}
}

const forms: Readonly<Record<string, readonly [model: string, data: string]>> = {
  nb: ['Språkmodellen', 'treningsdata'],
  en: ['language model', 'training data'],
  ja: ['言語モデル', '学習データ']
}

const cycle: readonly CoverageVerdict[] = [
  'honoured',
  'honoured',
  'honoured',
  'missed',
  'honoured',
  'waived',
  'noTerm',
  'honoured',
  'honoured',
  'untranslated'
]

/** A report of so many segments, in articles of a hundred, in three locales, with `concepts` concepts. */
export function largeReport(count: number, concepts: number, change: Partial<CheckReport> = {}): CheckReport {
  const locales = Object.keys(sentences)
  const articles = Math.ceil(count / locales.length / 100)
  const coverage = Array.from({length: articles}, (_, at) => `content/sv/artikel-${at + 1}.md`).flatMap(
    (article, nth) =>
      locales.map((locale): RouteCoverage => {
        const path = `segments/${locale}/artikel-${nth + 1}.md.xlf`
        const segments = Array.from({length: Math.ceil(count / articles / locales.length)}, (_, at) =>
          segmentOf(locale, path, at, (at * 7 + nth) % concepts)
        )
        return {article, locale, path, ...talliesOf(segments), segments}
      })
  )
  const sources = new Map(coverage.map(({article}) => [article, 'sv']))
  return reportOf(
    [
      finding(),
      finding({code: 'term-missed', severity: 'warning', values: {term: 'språkmodell', usable: ['language model']}})
    ],
    {coverage, sources, ...change}
  )
}

/** The sums that a route has of its segments. */
export function talliesOf(segments: readonly CoveredSegment[]): Pick<RouteCoverage, 'tally' | 'concepts'> {
  const terms = segments.flatMap((segment) => segment.terms)
  const groups = [...Map.groupBy(terms, ({concept}) => concept)]
  const concepts = Object.fromEntries(groups.map(([concept, group]) => [concept, tallyOf(group)]))
  return {tally: terms.length === 0 ? noTerms : sumOf(Object.values(concepts)), concepts}
}

function segmentOf(locale: string, path: string, at: number, concept: number): CoveredSegment {
  const {source, target} = sentences[locale]!
  const [model, data] = forms[locale]!
  const verdict = cycle[at % cycle.length]!
  return {
    unit: `u${at}`,
    segment: 's1',
    place: {path, line: 10 + at * 8, locale, unit: `u${at}`, segment: 's1'},
    source,
    target: verdict === 'untranslated' ? '' : target,
    terms: [
      term(`concept-${concept}`, verdict, source, 'Språkmodellen', target, model),
      term('training-data', verdict === 'untranslated' ? verdict : 'honoured', source, 'träningsdata', target, data)
    ]
  }
}

function term(
  concept: string,
  verdict: CoverageVerdict,
  source: string,
  form: string,
  target: string,
  kept: string
): CoveredTerm {
  const occurrence = (text: string, what: string): CoveredTerm['source'] => {
    const start = text.indexOf(what)
    return {start, end: start + what.length, concept, form: what, kind: 'inflected'}
  }
  const isKept = verdict === 'honoured'
  return {
    concept,
    verdict,
    source: occurrence(source, form),
    target: isKept ? occurrence(target, kept) : undefined,
    by: isKept ? 'segment' : undefined,
    instead: undefined,
    wanted: verdict === 'missed' ? [kept.toLowerCase()] : []
  }
}
