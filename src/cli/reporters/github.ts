import type {Place, Severity} from '../../model/finding.ts'
import {visible} from '../visible.ts'
import type {CheckReport} from './check-report.ts'
import {bySeverity, counted, type Reported} from './reported.ts'

/** What GitHub calls our severities. */
const types: Readonly<Record<Severity, string>> = {error: 'error', warning: 'warning', note: 'notice'}

/** GitHub shows so many annotations of each type from one step, and drops the others without a word. */
const most = 10

/** A line as it is printed, and its type, which is what is limited. */
interface Annotation {
  readonly severity: Severity
  readonly line: string
}

/**
 * Workflow commands: each finding becomes an annotation beside its line, in the log and in the pull request. What
 * GitHub would drop is counted in the last one.
 *
 *     ::error file=segments/nb/a.md.xlf,line=12,title=number-lost::The target does not have the number 48 …
 */
export function github(report: CheckReport): string {
  const {words, failures} = report
  const findings = counted(report)
  const all: Annotation[] = [
    ...failures.map((failure) => annotation(report, 'error', failure.code, words.failure(failure), failure.place)),
    ...findings.map((finding: Reported) =>
      annotation(report, finding.severity, finding.code, words.finding(finding), finding.place)
    )
  ]
  const counts = bySeverity(findings)
  counts.error += failures.length
  const isCut = Object.values(counts).some((count) => count > most)
  // The sum is a notice as well, and one too many where there are ten.
  const room: Readonly<Record<Severity, number>> = {error: most, warning: most, note: isCut ? most - 1 : most}
  const shown = (['error', 'warning', 'note'] as const).flatMap((severity) =>
    all.filter((each) => each.severity === severity).slice(0, room[severity])
  )
  const left = all.length - shown.length
  const sum = words.say('reports:github.left', {count: left, all: all.length, ...counts})
  return [...shown.map(({line}) => line), ...(isCut ? [command('notice', {title: 'ordbro check'}, sum)] : [])]
    .map((line) => `${line}\n`)
    .join('')
}

function annotation(
  {prefix}: CheckReport,
  severity: Severity,
  code: string,
  message: string,
  place: Place | undefined
): Annotation {
  const at = place && {
    file: prefix + place.path,
    ...(place.line !== undefined && {line: String(place.line)}),
    ...(place.column !== undefined && {col: String(place.column)})
  }
  return {severity, line: command(types[severity], {...at, title: code}, message)}
}

function command(name: string, properties: Readonly<Record<string, string>>, message: string): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escaped(value).replace(/[:,]/g, encoded)}`)
  return `::${name} ${list.join(',')}::${escaped(message)}`
}

/** What the runner would read as its own: it decodes these, and nothing else. */
function escaped(text: string): string {
  return visible(text.replace(/[%\r\n]/g, encoded))
}

function encoded(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
}
