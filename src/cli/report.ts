import {placeText} from '../messages.ts'
import {exitCodes, type Failure} from '../model/failure.ts'
import type {Finding} from '../model/finding.ts'
import type {Context} from './command.ts'
import {visible} from './visible.ts'

/** Findings and failures as lines of talk, by place; errors last, where the eye is. */
export function report(context: Context, findings: readonly Finding[], failures: readonly Failure[] = []): void {
  const {words, terminal} = context
  const rank = {note: 0, warning: 1, error: 2}
  for (const finding of findings.toSorted((a, b) => rank[a.severity] - rank[b.severity])) {
    const severity = words.say(`cli:severity.${finding.severity}`)
    const line = `${placeText(finding.place)}: ${severity}: ${words.finding(finding)} [${finding.code}]`
    terminal.err(`${visible(line)}\n`)
  }
  for (const failure of failures) terminal.err(`${failureText(context, failure)}\n`)
}

export function failureText({words}: Pick<Context, 'words'>, failure: Failure): string {
  const place = failure.place ? `${placeText(failure.place)}: ` : ''
  return visible(`${place}${words.say('cli:severity.error')}: ${words.failure(failure)} [${failure.code}]`)
}

/** The exit code of what was found: a failure's own, else whether there is an error among the findings. */
export function exitCode(findings: readonly Finding[], failures: readonly Failure[]): number {
  const kinds = failures.map((failure) => exitCodes[failure.kind])
  if (kinds.length > 0) return Math.max(...kinds)
  return findings.some((finding) => finding.severity === 'error') ? exitCodes.findings : exitCodes.clean
}
