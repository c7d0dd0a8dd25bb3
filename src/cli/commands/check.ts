import {rules} from '../../check/rules.ts'
import type {Failure} from '../../model/failure.ts'
import type {Finding} from '../../model/finding.ts'
import {findDeadLinks, type Linked, linkCodes} from '../../project/find-dead-links.ts'
import type {Judged, JudgedArticle} from '../../project/judge-route.ts'
import type {ArticleJudgement} from '../../project/look/article-judgement.ts'
import {fileFacts} from '../../project/look/file-facts.ts'
import {judgeView, work} from '../../project/look/judge-view.ts'
import {type Looked, lookAt} from '../../project/look/look-at.ts'
import {openOnRecord} from '../../project/open-project.ts'
import {select} from '../../project/selection.ts'
import type {Context, Options, Run} from '../command.ts'
import {failureData} from '../failure-data.ts'
import {localesOf} from '../locales-option.ts'
import {indexOf} from '../open-index.ts'
import {pathsFrom} from '../paths-from.ts'
import {progress} from '../progress.ts'
import {exitCode, report} from '../report.ts'
import {unknownWord} from '../unknown-word.ts'

/** `ordbro check`: what is wrong with the translations, against the articles as they are. Nothing is written. */
export const run: Run = async (context, [paths], options) => {
  const failOn = rulesOf(options.failOn)
  const index = indexOf(context)
  try {
    const {root, facts = fileFacts(root)} = context
    const project = await openOnRecord(root, {index, facts})
    const {routes} = select(project, {paths: pathsFrom(context, paths), locales: localesOf(options.locale)})
    const bar = progress(context.terminal, new Set(routes.map(({article}) => article)).size)
    const how = {view: judgeView, index, terms: false, prune: false, abandoned: new Set<string>(), step: bar.step}
    const looked = await lookAt(project, routes, how)
    const judged: JudgedArticle[] = []
    const linking: Linked[] = []
    const synced: Finding[] = [...looked.findings]
    for (const {task, data} of looked.results()) {
      synced.push(...data.findings)
      judged.push(...data.routes.map((route) => failingOn(route, failOn)))
      if (data.ways && data.ways.links.length > 0) linking.push({path: task.article.source.path, ways: data.ways})
    }
    const all = (): Iterable<Linked> => linkedOf(looked.results())
    synced.push(...failing(findDeadLinks(project, linking, all), failOn))
    bar.end()
    const found = judged.flatMap(({findings}) => findings)
    const findings: Finding[] = [...synced, ...found.filter(({waiver}) => waiver === undefined)]
    if (options.json === true) context.terminal.out(`${JSON.stringify(dataOf(judged, synced, looked.failures))}\n`)
    else show(context, judged)
    report(
      context,
      findings.filter(({code, severity}) => !(severity === 'note' && work.has(code))),
      looked.failures
    )
    return exitCode(findings, looked.failures)
  } finally {
    index.close()
  }
}

function* linkedOf(results: ReturnType<Looked<ArticleJudgement>['results']>): Generator<Linked> {
  for (const {task, data} of results) yield {path: task.article.source.path, ways: data.ways}
}

function failingOn(judged: JudgedArticle, failOn: ReadonlySet<string>): JudgedArticle {
  return failOn.size === 0 ? judged : {...judged, findings: failing(judged.findings, failOn)}
}

/** Findings of these rules are errors, whatever the rules say. */
function failing<F extends Finding>(findings: readonly F[], failOn: ReadonlySet<string>): F[] {
  return findings.map((each) => (failOn.has(each.code) ? {...each, severity: 'error' as const} : each))
}

function rulesOf(option: Options[string]): ReadonlySet<string> {
  if (typeof option !== 'string') return new Set()
  const known = [...rules.map(({id}) => id), ...linkCodes]
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
    .filter(({code, severity}) => !(severity === 'note' && work.has(code)))
  const waived = faults.filter(({waiver}) => waiver !== undefined).length
  const values = {count: confirmed, findings: faults.length - waived, waived}
  terminal.out(`${words.say('cli:check.summary', values)}\n`)
}
