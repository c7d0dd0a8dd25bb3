import {rules} from '../../check/rules.ts'
import {placeText} from '../../messages.ts'
import type {Finding} from '../../model/finding.ts'
import {visible} from '../visible.ts'
import type {CheckReport} from './check-report.ts'
import {type Reported, reported} from './reported.ts'

interface Case {
  readonly name: string
  readonly kind: 'passed' | 'failure' | 'error' | 'skipped'
  /** What is inside, as XML. */
  readonly content: string
}

interface Suite {
  readonly name: string
  readonly file: string
  readonly cases: readonly Case[]
}

/**
 * JUnit's XML, for every CI that shows tests: an article on its way to one locale is a suite, a rule is a test of it.
 * Errors fail it; warnings stand in its output; one of which all is waived or known is skipped, and says why.
 */
export function junit(report: CheckReport): string {
  const {routes, failures, words} = report
  const known = Map.groupBy(report.known ?? [], ({place}) => keyOf(place.path, place.locale))
  const suites: Suite[] = [...projectSuite(report), ...routes.map((route) => routeSuite(route, report, known))]
  const unread = failures.map((failure): Suite => {
    const message = words.failure(failure)
    const content = `<error message="${xml(message)}" type="${xml(failure.code)}"/>`
    const file = failure.place?.path ?? ''
    return {name: file, file, cases: [{name: failure.code, kind: 'error', content}]}
  })
  const all = [...unread, ...suites]
  const sums = sumsOf(all.flatMap(({cases}) => cases))
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="ordbro check" tests="${sums.tests}" failures="${sums.failure}" errors="${sums.error}">`,
    ...all.map((suite) => suiteText(suite, report.prefix)),
    '</testsuites>\n'
  ].join('\n')
}

/** What is said of the project and of articles as such. */
function projectSuite(report: CheckReport): Suite[] {
  const groups = Map.groupBy(reported({...report, routes: [], known: []}), ({place}) => place.path)
  return [...groups].map(([path, findings]) => {
    const codes = [...new Set(findings.map(({code}) => code))]
    return {name: path, file: path, cases: codes.map((code) => caseOf(code, findings, report))}
  })
}

/** Where a finding of a route is placed: in its segment file, or in the article. */
function keyOf(path: string, locale: string | undefined): string {
  return `${locale} ${path}`
}

function routeSuite(
  route: CheckReport['routes'][number],
  report: CheckReport,
  all: ReadonlyMap<string, readonly Finding[]>
): Suite {
  const known = [route.path, route.article].flatMap((path) => all.get(keyOf(path, route.locale)) ?? [])
  const findings = reported({...report, routes: [route], findings: [], known})
  const codes = [...new Set([...rules.map(({id}) => id), ...findings.map(({code}) => code)])]
  return {
    name: `${route.article} (${route.locale})`,
    file: route.path,
    cases: codes.map((code) => caseOf(code, findings, report))
  }
}

function caseOf(code: string, all: readonly Reported[], {words}: CheckReport): Case {
  const findings = all.filter((each) => each.code === code)
  const open = findings.filter(({pardon}) => pardon === undefined)
  const lines = (list: readonly Finding[]): string =>
    list.map((each) => xml(`${placeText(each.place)}: ${words.finding(each)}`)).join('\n')
  const first = open.find(({severity}) => severity === 'error')
  if (first !== undefined) {
    const content = `<failure message="${xml(words.finding(first))}" type="${xml(code)}">${lines(open)}</failure>`
    return {name: code, kind: 'failure', content}
  }
  if (open.length > 0) return {name: code, kind: 'passed', content: `<system-out>${lines(open)}</system-out>`}
  const pardon = findings[0]?.pardon
  if (pardon === undefined) return {name: code, kind: 'passed', content: ''}
  return {name: code, kind: 'skipped', content: `<skipped message="${xml(pardon.reason)}"/>`}
}

function suiteText({name, file, cases}: Suite, prefix: string): string {
  const sums = sumsOf(cases)
  const counts = `tests="${sums.tests}" failures="${sums.failure}" errors="${sums.error}" skipped="${sums.skipped}"`
  return [
    `  <testsuite name="${xml(name)}" file="${xml(prefix + file)}" ${counts}>`,
    ...cases.map((each) => {
      const head = `<testcase name="${xml(each.name)}" classname="${xml(name)}"`
      return each.content === '' ? `    ${head}/>` : `    ${head}>${each.content}</testcase>`
    }),
    '  </testsuite>'
  ].join('\n')
}

function sumsOf(cases: readonly Case[]): Record<Case['kind'] | 'tests', number> {
  const sums = {tests: cases.length, passed: 0, failure: 0, error: 0, skipped: 0}
  for (const {kind} of cases) sums[kind]++
  return sums
}

const entities: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'}

/** Text or the value of an attribute. XML has no way to write control characters, half characters and U+FFFE. */
function xml(text: string): string {
  return visible(text)
    .toWellFormed()
    .replace(/[&<>"]/g, (sign) => entities[sign]!)
    .replace(/[\uFFFE\uFFFF]/g, '\uFFFD')
}
