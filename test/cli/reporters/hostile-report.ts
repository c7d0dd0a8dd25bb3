import type {CheckReport} from '../../../src/cli/reporters/check-report.ts'
import {Failure} from '../../../src/model/failure.ts'
import {talliesOf} from './html/large-report.ts'
import {finding, reportOf, waiver} from './report-of.ts'

/** A report in which a stranger's text stands wherever one can: in values, paths, waivers, sentences, terms and concepts. */
export function hostileReport(text: string): CheckReport {
  const place = {...finding().place, path: `segments/nb/${text}.xlf`}
  const occurrence = {start: 2, end: 2 + text.length, concept: text, form: text, kind: 'exact'} as const
  const term = {concept: text, source: occurrence, by: undefined, instead: undefined, wanted: [text]}
  const segment = {
    unit: 'u234567abcdef',
    segment: 's1',
    place,
    source: `A ${text} b`,
    target: `C ${text} d`,
    terms: [
      {...term, verdict: 'missed', target: undefined},
      {...term, verdict: 'honoured', target: occurrence, by: 'segment'}
    ]
  } as const
  const segments = [
    segment,
    {...segment, target: '', terms: [{...term, verdict: 'untranslated', target: undefined} as const]}
  ]
  return reportOf(
    [
      finding({values: {expected: text, found: [text]}}),
      finding({place, code: 'term-missed', severity: 'warning', values: {term: text, usable: [text]}}),
      finding({place, code: 'name-changed', values: {name: text}, waiver: {...waiver, reason: text, author: text}})
    ],
    {
      prefix: `${text}/`,
      failures: [new Failure('unreadable', 'not-a-file', {path: text}, {path: text, line: 1})],
      coverage: [{article: `content/sv/${text}.md`, locale: 'nb', path: place.path, ...talliesOf(segments), segments}],
      sources: new Map([[`content/sv/${text}.md`, 'sv']])
    }
  )
}
