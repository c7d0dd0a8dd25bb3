import {placeText} from '../../messages.ts'
import {visible} from '../visible.ts'
import type {CheckReport} from './check-report.ts'
import {counted} from './reported.ts'
import {summary} from './summary.ts'

/** What a person reads in a terminal, without colours: the findings with the errors last, where the eye is, and the sums. */
export function terminal(report: CheckReport): string {
  const {words, failures} = report
  const all = counted(report)
  const findings = (['note', 'warning', 'error'] as const)
    .flatMap((wanted) => all.filter(({severity}) => severity === wanted))
    .map((finding) => {
      const word = words.say(`cli:severity.${finding.severity}`)
      return `${placeText(finding.place)}: ${word}: ${words.finding(finding)} [${finding.code}]`
    })
  const unread = failures.map((failure) => {
    const place = failure.place ? `${placeText(failure.place)}: ` : ''
    return `${place}${words.say('cli:severity.error')}: ${words.failure(failure)} [${failure.code}]`
  })
  return [...findings, ...unread].map((line) => `${visible(line)}\n`).join('') + summary(report)
}
