import {placeText} from '../messages.ts'
import {exitCodes, type Failure} from '../model/failure.ts'
import type {Finding} from '../model/finding.ts'
import type {Context} from './command.ts'
import {paint} from './paint.ts'
import {visible} from './visible.ts'

/**
 * Findings and failures as lines, by place; errors last, where the eye is. Notes are talk. Where the answer is data, the
 * findings are in it.
 */
export function report(context: Context, findings: readonly Finding[], failures: readonly Failure[] = []): void {
  const {words, terminal, complain, asData} = context
  const rank = {note: 0, warning: 1, error: 2}
  for (const finding of (asData ? [] : findings).toSorted((a, b) => rank[a.severity] - rank[b.severity])) {
    const {severity, code, place} = finding
    const word = paint(words.say(`cli:severity.${severity}`), severity, terminal.colors.err)
    const line = `${visible(placeText(place))}: ${word}: ${visible(`${words.finding(finding)} [${code}]`)}\n`
    if (severity === 'note') terminal.err(line)
    else complain(line)
  }
  for (const failure of failures) complain(`${failureText(context, failure)}\n`)
}

export function failureText({words, terminal}: Pick<Context, 'words' | 'terminal'>, failure: Failure): string {
  const place = failure.place ? `${placeText(failure.place)}: ` : ''
  const word = paint(words.say('cli:severity.error'), 'error', terminal.colors.err)
  return `${visible(place)}${word}: ${visible(`${words.failure(failure)} [${failure.code}]`)}`
}

/** The exit code of what was found: a failure's own, else whether there is an error among the findings. */
export function exitCode(findings: readonly Finding[], failures: readonly Failure[]): number {
  const kinds = failures.map((failure) => exitCodes[failure.kind])
  if (kinds.length > 0) return Math.max(...kinds)
  return findings.some((finding) => finding.severity === 'error') ? exitCodes.findings : exitCodes.clean
}
