import {placeText} from '../../messages.ts'
import type {Finding} from '../../model/finding.ts'
import {coverageOf, noTerms, reachOf, totals} from '../../model/tally.ts'
import {shareText} from '../share-text.ts'
import {visible} from '../visible.ts'
import type {CheckReport} from './check-report.ts'
import {bySeverity, reported} from './reported.ts'

/** GitHub takes 1 MiB of a step's summary, and drops the whole of one that is longer. In bytes of UTF-8. */
export const markdownLimit = 900_000

/** A page for the summary of a CI run or a comment: the sums by locale, then what was found, as much as fits. */
export function markdown(report: CheckReport): string {
  const {words, failures, known = []} = report
  const all = reported(report)
  const findings = all.filter(({pardon}) => pardon === undefined)
  const counts = bySeverity(findings)
  counts.error += failures.length
  const waived = all.filter(({pardon}) => pardon?.kind === 'waived').length
  const head = [
    `## ordbro check\n\n${escaped(words.say('reports:md.sum', {...counts, waived}))}\n`,
    ...(known.length > 0 ? [`${escaped(words.say('coverage:known', {count: known.length}))}\n`] : []),
    ...(report.routes.length > 0 ? [localeTable(report)] : [])
  ].join('\n')
  const rows = [
    ...failures.map((failure) => [
      words.say('cli:severity.error'),
      failure.place ? placeText(failure.place) : '',
      `${words.failure(failure)} [${failure.code}]`
    ]),
    ...findings.map((finding) => [
      words.say(`cli:severity.${finding.severity}`),
      placeText(finding.place),
      `${words.finding(finding)} [${finding.code}]`
    ])
  ]
  if (rows.length === 0) return head
  const names = ['severity', 'place', 'finding'].map((name) => words.say(`reports:md.${name}`))
  return `${head}\n${cut(tableRows(names, rows), markdownLimit - Buffer.byteLength(head), report)}`
}

function localeTable({routes, coverage, words}: CheckReport): string {
  const names = [
    'locale',
    'articles',
    'segments',
    'confirmed',
    'missing',
    'stale',
    'errors',
    'warnings',
    'coverage',
    'omitted',
    'reach'
  ]
  const terms = totals(coverage, ({locale}) => locale)
  const rows = [...Map.groupBy(routes, ({locale}) => locale)].map(([locale, group]) => {
    const findings = group.flatMap((route) => route.findings)
    const counted = findings.filter(({waiver}) => waiver === undefined)
    const {error, warning} = bySeverity(counted)
    const sum = (key: 'segments' | 'confirmed'): number => group.reduce((all, each) => all + each[key], 0)
    const work = ['missing', 'stale'].map((code) => countOf(findings, code))
    const tally = terms.get(locale) ?? noTerms
    const [covered, reached] = [coverageOf(tally), reachOf(tally)].map((share) => shareText(words, share))
    return [
      locale,
      ...[group.length, sum('segments'), sum('confirmed'), ...work, error, warning].map(String),
      covered!,
      String(tally.omitted),
      reached!
    ]
  })
  const heads = names.map((name) => words.say(`reports:md.${name}`))
  return `${tableRows(heads, rows, ['left', ...names.slice(1).map(() => 'right' as const)]).join('\n')}\n`
}

function countOf(findings: readonly Finding[], code: string): number {
  return findings.filter((each) => each.code === code).length
}

function tableRows(
  names: readonly string[],
  rows: readonly (readonly string[])[],
  align: readonly ('left' | 'right')[] = names.map(() => 'left')
): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const rule = line(align.map((side) => (side === 'right' ? '---:' : '---')))
  return [line(names.map(escaped)), rule, ...rows.map((cells) => line(cells.map(escaped)))]
}

/** The lines that fit, and how many do not. */
function cut(lines: readonly string[], room: number, {words}: CheckReport): string {
  // What is said of the rest takes less.
  let left = room - 500
  const fits = lines.findIndex((line) => {
    left -= Buffer.byteLength(line) + 1
    return left < 0
  })
  if (fits < 0) return `${lines.join('\n')}\n`
  const rest = words.say('reports:md.left', {count: lines.length - Math.max(fits, 2)})
  return `${lines.slice(0, fits).join('\n')}\n\n${escaped(rest)}\n`
}

/**
 * A text of strangers on one line of Markdown, as text. What could begin a mark, a tag, a formula or a cell is written as
 * the number of its character. Addresses and mentions are looked for in what that makes, too: a word joiner, which
 * nobody sees, keeps those apart.
 */
function escaped(text: string): string {
  return visible(text.replaceAll(/\s+/g, ' '))
    .toWellFormed()
    .replaceAll(/@|#(?=\d)|:(?=\/\/)|\bwww(?=\.)/gi, '$&\u2060')
    .replaceAll(/[!#$&*:<>@[\\\]^_`{|}~\u2060]|(?<=^\d+)[.)](?=\s|$)|^[+=-]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
