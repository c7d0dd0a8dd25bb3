import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {Ajv} from 'ajv'
import formats from 'ajv-formats'
import {describe, expect, test} from 'vitest'
import {rules} from '../../../src/check/rules.ts'
import type {CheckReport} from '../../../src/cli/reporters/check-report.ts'
import {sarif, sarifLimits} from '../../../src/cli/reporters/sarif.ts'
import {Failure} from '../../../src/model/failure.ts'
import {done, edit, ordbro, projectOf, read, type, wordsIn, write} from '../project.ts'
import {finding, reportOf, route, waiver} from './report-of.ts'

const validate = validator()

/** The committee's schema is of draft 4, whose only difference that it makes use of is the name of its own address. */
function validator(): (log: unknown) => readonly unknown[] {
  const path = join(import.meta.dirname, 'cases/sarif-2.1.0-rtm.5.json')
  const {$schema: _, id: __, ...schema} = JSON.parse(readFileSync(path, 'utf8'))
  const ajv = new Ajv({strict: false, allErrors: true, unicodeRegExp: false})
  formats.default(ajv)
  const compiled = ajv.compile(schema)
  return (log) => (compiled(log) ? [] : (compiled.errors ?? []))
}

interface Result {
  readonly ruleId: string
  readonly ruleIndex: number
  readonly level: string
  readonly message: {readonly text: string}
  readonly locations: readonly {
    readonly physicalLocation: {
      readonly artifactLocation: {readonly uri: string; readonly uriBaseId: string}
      readonly region: {readonly startLine: number}
    }
  }[]
  readonly partialFingerprints: Readonly<Record<string, string>>
  readonly suppressions?: readonly {readonly justification: string}[]
}

interface Run {
  readonly tool: {
    readonly driver: {readonly rules: readonly {readonly id: string; readonly help: {readonly text: string}}[]}
  }
  readonly results: readonly Result[]
  readonly invocations: readonly {
    readonly executionSuccessful: boolean
    readonly toolExecutionNotifications: readonly {readonly level: string; readonly message: {readonly text: string}}[]
  }[]
  readonly properties: {readonly leftOut: Readonly<Record<string, number>>}
}

/** The one run of a log that keeps to the schema. */
function runOf(text: string): Run {
  const log = JSON.parse(text)
  expect(validate(log)).toEqual([])
  return log.runs[0]
}

function runOn(report: CheckReport): Run {
  return runOf(sarif(report))
}

test('the schema refuses what is no SARIF', () => {
  const log = JSON.parse(sarif(reportOf([finding()])))
  expect(validate({...log, version: '2.0.0'})).not.toEqual([])
  log.runs[0].results[0].level = 'fatal'
  expect(validate(log)).not.toEqual([])
})

describe('a log', () => {
  test.each(['en', 'sv', 'nb', 'ja'])('%s: every rule is declared with words of its own', (language) => {
    const {tool} = runOn(reportOf([finding()], {words: wordsIn(language)}))
    const declared = tool.driver.rules.map(({id}) => id)
    expect(declared).toEqual(expect.arrayContaining(rules.map(({id}) => id)))
    expect(new Set(declared).size).toBe(declared.length)
    for (const {id, help} of tool.driver.rules) {
      expect(help.text.length, id).toBeGreaterThan(20)
      expect(help.text, id).not.toMatch(/\{\{|^(rule\.|link-)/)
    }
  })

  test('a result names its rule, line and file, as an address', () => {
    const place = {path: 'segments/nb/å b#1.md.xlf', line: 7, column: 3}
    const {results, tool} = runOn(reportOf([finding({place})], {prefix: 'docs/site/'}))
    const [result] = results
    expect(tool.driver.rules[result!.ruleIndex]!.id).toBe('number-lost')
    expect(result).toMatchObject({
      ruleId: 'number-lost',
      level: 'error',
      locations: [
        {
          physicalLocation: {
            artifactLocation: {uri: 'docs/site/segments/nb/%C3%A5%20b%231.md.xlf', uriBaseId: '%SRCROOT%'},
            region: {startLine: 7, startColumn: 3}
          }
        }
      ]
    })
  })

  test('what is waived is suppressed, and says why and by whom', () => {
    const {results} = runOn(reportOf([finding({waiver}), finding()]))
    expect(results.map(({suppressions}) => suppressions?.[0]?.justification)).toEqual([
      undefined,
      'Both are said. (Kari)'
    ])
  })

  test('what the baseline has is suppressed from outside the file', () => {
    const {results} = runOn(reportOf([], {known: [finding()]}))
    expect(results[0]!.suppressions).toEqual([
      {kind: 'external', status: 'accepted', justification: 'The baseline has it.'}
    ])
  })

  test('what could not be read is a notification, and the run did not succeed', () => {
    const failure = new Failure(
      'unreadable',
      'not-utf8',
      {path: 'a.md', byte: 'ff', offset: 0},
      {path: 'a.md', line: 2}
    )
    const {invocations} = runOn(reportOf([], {failures: [failure]}))
    expect(invocations[0]!.executionSuccessful).toBe(false)
    expect(invocations[0]!.toolExecutionNotifications[0]).toMatchObject({level: 'error'})
    expect(runOn(reportOf([])).invocations[0]!.executionSuccessful).toBe(true)
  })

  test('brackets of strangers make no link', () => {
    const values = {expected: '[48](https://example.com)', found: []}
    const {results} = runOn(reportOf([finding({values})]))
    expect(results[0]!.message.text).not.toContain('](')
    expect(results[0]!.message.text.replaceAll('\u2060', '')).toContain('[48](https://example.com)')
  })
})

describe('limits', () => {
  test('of one rule; what is left out is counted', () => {
    const many = Array.from({length: sarifLimits.ofRule + 7}, () => finding())
    const run = runOn(reportOf([...many, finding({code: 'url-changed'})]))
    expect(run.results).toHaveLength(sarifLimits.ofRule + 1)
    expect(run.properties.leftOut).toEqual({'number-lost': 7})
    expect(run.invocations[0]!.toolExecutionNotifications[0]!.message.text).toContain('7 results of number-lost')
  })

  test('of all; errors come first', () => {
    const codes = ['code-lost', 'code-doubled', 'url-changed', 'name-changed', 'number-lost']
    const errors = codes.flatMap((code) => Array.from({length: sarifLimits.ofRule - 1}, () => finding({code})))
    const notes = Array.from({length: 20}, () => finding({code: 'same-as-source', severity: 'note'}))
    const run = JSON.parse(sarif(reportOf([...notes, ...errors]))).runs[0]
    expect(run.results).toHaveLength(sarifLimits.results)
    expect(run.results.filter(({level}: Result) => level === 'error')).toHaveLength(errors.length)
    expect(run.properties.leftOut).toEqual({'same-as-source': 15})
  })
})

describe('fingerprints', () => {
  const prints = (report: CheckReport): string[] =>
    runOn(report).results.map(({partialFingerprints}) => partialFingerprints.primaryLocationLineHash!)

  test('two findings of one segment and rule have two', () => {
    expect(new Set(prints(reportOf([finding(), finding(), finding({code: 'url-changed'})]))).size).toBe(3)
  })

  test('a line, a value and a language have no part in them', () => {
    const moved = finding({
      place: {...finding().place, line: 99, path: 'segments/nb/b.md.xlf'},
      values: {expected: '1', found: []}
    })
    expect(prints(reportOf([moved], {words: wordsIn('ja')}))).toEqual(prints(reportOf([finding()])))
  })

  test('a locale, a unit, a segment and a rule have', () => {
    const {place} = finding()
    const all = [
      finding(),
      finding({place: {...place, locale: 'sv'}}),
      finding({place: {...place, unit: 'u'}}),
      finding({place: {...place, segment: 's2'}}),
      finding({code: 'url-changed'})
    ]
    expect(new Set(all.flatMap((each) => prints(reportOf([each])))).size).toBe(5)
  })

  test('they stay when a paragraph is moved, another is written and the article is renamed', async () => {
    const root = projectOf({'a.md': '# Om filmen\n\nDet tog 48 timmar.\n\nFilmen kom 2024.\n'}, {locales: ['sv', 'nb']})
    await done(root, 'sync')
    type(root, 'segments/nb/a.md.xlf', (source) => source.replace('48', '38').replace('2024', '2023'))
    const before = runOf((await ordbro(root, 'check', '--format', 'sarif')).out).results
    expect(before.map(({ruleId}) => ruleId)).toEqual(['number-lost', 'number-lost'])
    const text = read(root, 'content/sv/a.md')
    edit(root, 'content/sv/a.md', text, '# Om filmen\n\nEn ny rad.\n\nFilmen kom 2024.\n\nDet tog 48 timmar.\n')
    await done(root, 'sync')
    write(root, 'content/sv/b.md', read(root, 'content/sv/a.md'))
    const {rmSync} = await import('node:fs')
    rmSync(join(root, 'content/sv/a.md'))
    await done(root, 'sync')
    const after = runOf((await ordbro(root, 'check', '--format', 'sarif')).out).results.filter(
      ({ruleId}) => ruleId === 'number-lost'
    )
    const printsOf = (results: readonly Result[]): string[] =>
      results.map((each) => each.partialFingerprints.primaryLocationLineHash!).sort()
    expect(after.map(({locations}) => locations[0]!.physicalLocation.artifactLocation.uri)).toEqual([
      'segments/nb/b.md.xlf',
      'segments/nb/b.md.xlf'
    ])
    expect(printsOf(after)).toEqual(printsOf(before))
  })
})

test('work to do is no result', () => {
  const missing = finding({code: 'missing', severity: 'note', values: {}})
  expect(runOn(reportOf([missing])).results).toEqual([])
  expect(runOn(reportOf([], {routes: [route([missing])]})).results).toEqual([])
})
