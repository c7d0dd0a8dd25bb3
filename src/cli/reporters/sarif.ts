import {rules} from '../../check/rules.ts'
import type {Failure} from '../../model/failure.ts'
import type {Place, Severity} from '../../model/finding.ts'
import {linkCodes} from '../../project/find-dead-links.ts'
import {visible} from '../visible.ts'
import type {CheckReport} from './check-report.ts'
import {fingerprints} from './fingerprints.ts'
import {type Reported, reported} from './reported.ts'
import {ruleHelp} from './rule-help.ts'

/** GitHub refuses a run with more results; of one rule, no list shows more than these. */
export const sarifLimits = {results: 25_000, ofRule: 5_000} as const

/** SARIF 2.1.0, for code scanning: every rule declared, every finding under a name that lasts. */
export function sarif(report: CheckReport): string {
  const findings = reported(report)
  const prints = fingerprints(findings)
  const {shown, left} = limited(findings)
  const codes = [...new Set([...rules.map(({id}) => id), ...linkCodes, ...findings.map(({code}) => code)])]
  const indexes = new Map(codes.map((code, index) => [code, index]))
  const run = {
    tool: {
      driver: {
        name: 'ordbro',
        version: report.version,
        ...(/^\d+\.\d+\.\d+/.test(report.version) && {semanticVersion: report.version}),
        rules: codes.map((code) => descriptor(code, report))
      }
    },
    language: report.words.language,
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: {'%SRCROOT%': {description: {text: report.words.say('reports:sarif.root')}}},
    invocations: [
      {
        executionSuccessful: report.failures.length === 0,
        toolExecutionNotifications: [
          ...report.failures.map((failure) => notification(failure, report)),
          ...[...left].map(([code, count]) => ({
            level: 'warning',
            message: {text: report.words.say('reports:sarif.left', {count, code})},
            associatedRule: {id: code, index: indexes.get(code)}
          }))
        ]
      }
    ],
    results: shown.map((at) => result(findings[at]!, prints[at]!, indexes, report)),
    properties: {leftOut: Object.fromEntries(left)}
  }
  const log = {$schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run]}
  return `${JSON.stringify(log)}\n`
}

/** The indexes of what fits, errors first, and how many of each rule do not. */
function limited(findings: readonly Reported[]): {shown: number[]; left: Map<string, number>} {
  const shown: number[] = []
  const [ofRule, left] = [new Map<string, number>(), new Map<string, number>()]
  for (const [at, {code}] of findings.entries()) {
    const before = ofRule.get(code) ?? 0
    if (before < sarifLimits.ofRule && shown.length < sarifLimits.results) {
      ofRule.set(code, before + 1)
      shown.push(at)
    } else left.set(code, (left.get(code) ?? 0) + 1)
  }
  return {shown, left}
}

function descriptor(code: string, {words}: CheckReport): object {
  const {what, more, severity, example} = ruleHelp(code, words)
  const full = words.language === 'ja' ? what + more : `${what} ${more}`.trim()
  const shown = example && [
    `${example.from}: ${example.source.join(' ')}`,
    `${example.to}: ${example.target.join(' ')}`
  ]
  const examples =
    shown === undefined ? '' : `\n\n${words.say('rules:finds')}\n${shown.map((line) => `    ${line}\n`).join('')}`
  return {
    id: code,
    shortDescription: {text: plain(what)},
    fullDescription: {text: plain(full)},
    help: {text: plain(full) + examples.trimEnd()},
    ...(severity && {defaultConfiguration: {level: severity}}),
    properties: {tags: ['localization']}
  }
}

/** A waiver stands in the segment file, the baseline in a file of its own. */
const suppressed = {waived: 'inSource', known: 'external'} as const

function result(
  finding: Reported,
  print: string,
  indexes: ReadonlyMap<string, number>,
  {words, prefix}: CheckReport
): object {
  const {code, severity, place, pardon} = finding
  return {
    ruleId: code,
    ruleIndex: indexes.get(code),
    level: severity satisfies Severity,
    message: {text: plain(words.finding(finding))},
    locations: [location(place, prefix)],
    // GitHub follows an alert by the second name alone, and makes one of the line's text where there is none.
    partialFingerprints: {'ordbroSegment/v1': print, primaryLocationLineHash: print},
    ...(pardon && {
      suppressions: [{kind: suppressed[pardon.kind], status: 'accepted', justification: plain(pardon.reason)}]
    }),
    ...(place.locale !== undefined && {properties: {locale: place.locale}})
  }
}

function location(place: Place, prefix: string): object {
  const {path, line = 1, column, unit, segment, locale} = place
  const name = segment === undefined ? unit : `${unit}/${segment}`
  return {
    physicalLocation: {
      artifactLocation: {uri: uriOf(prefix + path), uriBaseId: '%SRCROOT%'},
      region: {startLine: line, ...(column !== undefined && {startColumn: column})}
    },
    ...(name !== undefined && {logicalLocations: [{fullyQualifiedName: `${locale}/${name}`, kind: 'element'}]})
  }
}

function notification(failure: Failure, {words, prefix}: CheckReport): object {
  return {
    level: 'error',
    message: {text: plain(words.failure(failure))},
    descriptor: {id: failure.code},
    ...(failure.place && {locations: [location(failure.place, prefix)]})
  }
}

function uriOf(path: string): string {
  return path.toWellFormed().split('/').map(encodeURIComponent).join('/')
}

/** SARIF makes links of `[text](address)` in plain text; a word joiner, which nobody sees, keeps it text. */
function plain(text: string): string {
  return visible(text).replaceAll('](', ']\u2060(')
}
