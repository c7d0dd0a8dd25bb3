import {rules} from '../../check/rules.ts'
import type {Failure} from '../../model/failure.ts'
import type {Finding} from '../../model/finding.ts'
import {type Judged, type JudgedArticle, judgeArticle} from '../../project/judge-article.ts'
import {openProject} from '../../project/open-project.ts'
import {planSync} from '../../project/plan-sync.ts'
import {select} from '../../project/selection.ts'
import type {Context, Options, Run} from '../command.ts'
import {failureData} from '../failure-data.ts'
import {localesOf} from '../locales-option.ts'
import {progress} from '../progress.ts'
import {exitCode, report} from '../report.ts'
import {unknownWord} from '../unknown-word.ts'

/** `ordbro check`: what is wrong with the translations, against the articles as they are. Nothing is written. */
export const run: Run = async (context, [paths], options) => {
  const failOn = rulesOf(options.failOn)
  const project = openProject(context.root)
  const {routes} = select(project, {paths: paths as readonly string[], locales: localesOf(options.locale)})
  const articles = new Set(routes.map(({article}) => article)).size
  const bar = progress(context.terminal, articles + routes.length)
  const plan = planSync(project, routes, {terms: false, prune: false, abandoned: new Set()}, bar.step)
  const judged = plan.routes.map((route) => {
    bar.step(route.article.source.path)
    return judgeArticle(project, route, failOn)
  })
  bar.end()
  const found = judged.flatMap(({findings}) => findings)
  const findings: Finding[] = [...plan.findings, ...found.filter(({waiver}) => waiver === undefined)]
  if (options.json === true) context.terminal.out(`${JSON.stringify(dataOf(judged, plan.findings, plan.failures))}\n`)
  else show(context, judged)
  report(
    context,
    findings.filter(({code, severity}) => !(code in work && severity === 'note')),
    plan.failures
  )
  return exitCode(findings, plan.failures)
}

/** What is work to do and no fault: counted for each article, unless it is to fail. */
const work = {missing: true, stale: true} as const

function rulesOf(option: Options[string]): ReadonlySet<string> {
  if (typeof option !== 'string') return new Set()
  const known = rules.map(({id}) => id)
  const named = option.split(',').map((name) => name.replace(/^ +| +$/g, ''))
  const unknown = named.find((name) => !known.includes(name))
  if (unknown !== undefined) throw unknownWord('rule-unknown', unknown, known)
  return new Set(named)
}

function dataOf(judged: readonly JudgedArticle[], more: readonly Finding[], failures: readonly Failure[]): object {
  const all = judged.flatMap(({findings}) => findings)
  const waived = all.flatMap(({waiver, ...finding}) =>
    waiver ? [{...finding, reason: waiver.reason, author: waiver.author}] : []
  )
  const counted = all.flatMap(({waiver, ...finding}) => (waiver ? [] : [finding]))
  return {
    schemaVersion: 1,
    articles: judged.map(({article, locale, segments, confirmed}) => ({article, locale, segments, confirmed})),
    findings: [...more, ...counted],
    waived,
    failures: failures.map(failureData)
  }
}

function show({terminal, words}: Context, judged: readonly JudgedArticle[]): void {
  const count = (list: readonly Judged[], wanted: string): number => list.filter(({code}) => code === wanted).length
  for (const {path, findings} of judged) {
    const [missing, stale] = [count(findings, 'missing'), count(findings, 'stale')]
    const parts = [
      missing > 0 ? words.say('cli:check.missing', {count: missing}) : '',
      stale > 0 ? words.say('cli:check.stale', {count: stale}) : ''
    ].filter((part) => part !== '')
    if (parts.length > 0) terminal.out(`${path}  ${parts.join(', ')}\n`)
  }
  const confirmed = judged.reduce((sum, each) => sum + each.confirmed, 0)
  const faults = judged
    .flatMap(({findings}) => findings)
    .filter(({code, severity}) => !(code in work && severity === 'note'))
  const waived = faults.filter(({waiver}) => waiver !== undefined).length
  const values = {count: confirmed, findings: faults.length - waived, waived}
  terminal.out(`${words.say('cli:check.summary', values)}\n`)
}
