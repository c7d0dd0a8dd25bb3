import {coverageTable} from '../coverage-table.ts'
import {formsList} from '../forms-list.ts'
import {visible} from '../visible.ts'
import type {CheckReport} from './check-report.ts'
import {reported} from './reported.ts'

/** What is left to do in each article, what becomes of the terms in each locale, and what was found in all. */
export function summary(report: CheckReport, width = 80): string {
  const {routes, coverage, known = [], words} = report
  const left = routes.flatMap(({path, findings}) => {
    const parts = ['missing', 'stale'].flatMap((work) => {
      const count = findings.filter(({code}) => code === work).length
      return count > 0 ? [words.say(`cli:check.${work}`, {count})] : []
    })
    return parts.length > 0 ? [`${visible(path)}  ${parts.join(', ')}\n`] : []
  })
  // What is said of the project stands above the sum, and is not in it.
  const faults = reported({...report, findings: [], known: []})
  const waived = faults.filter(({pardon}) => pardon !== undefined).length
  const count = routes.reduce((sum, {confirmed}) => sum + confirmed, 0)
  return [
    ...left,
    ...(report.forms ? [formsList(words, coverage, width)] : []),
    coverageTable(words, coverage, width),
    ...(known.length > 0 ? [`${words.say('coverage:known', {count: known.length})}\n`] : []),
    `${words.say('cli:check.summary', {count, findings: faults.length - waived, waived})}\n`
  ].join('')
}
