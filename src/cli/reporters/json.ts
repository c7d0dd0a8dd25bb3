import {coverageData} from '../coverage-data.ts'
import {failureData} from '../failure-data.ts'
import {foundForms} from '../found-forms.ts'
import {visible} from '../visible.ts'
import type {CheckReport} from './check-report.ts'

/** Data for programs, on one line: the contract of `--json`. */
export function json({routes, coverage, findings, known = [], forms = false, failures}: CheckReport): string {
  const all = routes.flatMap((route) => route.findings)
  const waived = all.flatMap(({waiver, ...finding}) =>
    waiver ? [{...finding, reason: waiver.reason, author: waiver.author}] : []
  )
  const counted = all.flatMap(({waiver, ...finding}) => (waiver ? [] : [finding]))
  const data = {
    schemaVersion: 1,
    articles: routes.map(({article, locale, segments, confirmed}) => ({article, locale, segments, confirmed})),
    findings: [...findings, ...counted],
    waived,
    known,
    coverage: {...coverageData(coverage), ...(forms && {forms: foundForms(coverage)})},
    failures: failures.map(failureData)
  }
  // Shown in a terminal, it should do nothing to it; what is hidden is written as JSON writes it as well.
  return `${visible(JSON.stringify(data))}\n`
}
