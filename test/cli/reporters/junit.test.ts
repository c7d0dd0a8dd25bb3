import {spawnSync} from 'node:child_process'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {rules} from '../../../src/check/rules.ts'
import {junit} from '../../../src/cli/reporters/junit.ts'
import {Failure} from '../../../src/model/failure.ts'
import {hostileReport} from './hostile-report.ts'
import {finding, reportOf, route, waiver} from './report-of.ts'

const hasXmllint = spawnSync('xmllint', ['--version']).status === 0
if (!hasXmllint) console.log('no xmllint: JUnit files are not held against the schema')

/** A report in which there is one of everything. */
const full = reportOf([], {
  prefix: 'docs/',
  routes: [
    route([
      finding({code: 'number-lost'}),
      finding({code: 'number-lost', severity: 'warning'}),
      finding({code: 'term-missed', severity: 'warning', values: {term: 'modell', usable: ['modell']}}),
      finding({code: 'url-changed', waiver, values: {}}),
      finding({code: 'missing', severity: 'note', values: {}})
    ]),
    route([], {locale: 'ja', path: 'segments/ja/a.md.xlf'})
  ],
  findings: [finding({code: 'link-article-unknown', severity: 'error', values: {url: 'b.md', path: 'b.md', near: ''}})],
  failures: [new Failure('unreadable', 'not-utf8', {path: 'b.md', byte: 'ff', offset: 1}, {path: 'b.md'})]
})

describe('a JUnit file', () => {
  test.runIf(hasXmllint)('keeps to the schema', () => {
    const schema = join(import.meta.dirname, 'cases/junit-10.xsd')
    const judge = (input: string): string =>
      spawnSync('xmllint', ['--noout', '--nonet', '--schema', schema, '-'], {input, encoding: 'utf8'}).stderr.trim()
    for (const report of [full, reportOf([]), hostileReport(']]>\u0000<a b="c">&amp;')])
      expect(judge(junit(report))).toBe('- validates')
    expect(judge(junit(full).replace('name=', 'names='))).not.toContain('- validates')
  })

  test('an article in a locale is a suite, a rule is a test', () => {
    const text = junit(full)
    const all = rules.length
    expect(text).toContain(
      `<testsuite name="content/sv/a.md (nb)" file="docs/segments/nb/a.md.xlf" tests="${all}" failures="1" errors="0" skipped="1">`
    )
    expect(text).toContain(
      `<testsuite name="content/sv/a.md (ja)" file="docs/segments/ja/a.md.xlf" tests="${all}" failures="0" errors="0" skipped="0">`
    )
    expect(text).toContain('<testsuites name="ordbro check" tests="' + (2 * all + 2) + '" failures="2" errors="1">')
    // No two tests have the same name in the same class: GitLab would show one of them.
    const names = [...text.matchAll(/<testcase name="([^"]*)" classname="([^"]*)"/g)].map(
      ([, name, suite]) => `${suite} ${name}`
    )
    expect(new Set(names).size).toBe(names.length)
  })

  test('errors fail it, with the warnings beside them; warnings are output; what is waived is skipped and says why', () => {
    const text = junit(full)
    expect(text).toMatch(
      /<failure message="The number “48” [^"]*" type="number-lost">segments\/nb\/a\.md\.xlf:12 \(nb\): [^\n]*\nsegments\/nb\/a\.md\.xlf:12 [^\n]*<\/failure>/
    )
    expect(text).toMatch(/<testcase name="term-missed"[^>]*><system-out>[^<]*modell/)
    expect(text).toMatch(/<testcase name="url-changed"[^>]*><skipped message="Both are said\. \(Kari\)"\/>/)
    expect(text).toMatch(/<testcase name="missing"[^>]*\/>/)
    expect(text).toMatch(/<error message="b\.md is not UTF-8[^"]*" type="not-utf8"\/>/)
  })

  test('what the baseline has is skipped in the suite of its article, and fails nothing', () => {
    const text = junit(reportOf([], {known: [finding()]}))
    expect(text).toMatch(/<testsuite name="content\/sv\/a\.md \(nb\)"[^>]* failures="0" errors="0" skipped="1">/)
    expect(text).toContain('<skipped message="The baseline has it."/>')
  })
})
