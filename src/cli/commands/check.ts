import {rules} from '../../check/rules.ts'
import type {Finding} from '../../model/finding.ts'
import {findDeadLinks, type Linked, linkCodes} from '../../project/find-dead-links.ts'
import type {JudgedArticle} from '../../project/judge-route.ts'
import type {ArticleJudgement} from '../../project/look/article-judgement.ts'
import {coverView} from '../../project/look/cover-view.ts'
import {fileFacts} from '../../project/look/file-facts.ts'
import {judgeView} from '../../project/look/judge-view.ts'
import {type Looked, lookAt} from '../../project/look/look-at.ts'
import type {View} from '../../project/look/view.ts'
import {openOnRecord} from '../../project/open-project.ts'
import {refuseOwnFile} from '../../project/refuse-own-file.ts'
import {repositoryPrefix} from '../../project/repository-prefix.ts'
import {routeCoverage} from '../../project/route-coverage.ts'
import {select} from '../../project/selection.ts'
import type {Options, Run} from '../command.ts'
import {localesOf} from '../locales-option.ts'
import {indexOf} from '../open-index.ts'
import {pathsFrom} from '../paths-from.ts'
import {progress} from '../progress.ts'
import {exitCode} from '../report.ts'
import {askedReports} from '../reporters/asked-reports.ts'
import {deliver} from '../reporters/deliver.ts'
import {unknownWord} from '../unknown-word.ts'

/** `ordbro check`: what is wrong with the translations, against the articles as they are. Nothing is written. */
export const run: Run = async (context, [paths], options) => {
  const failOn = rulesOf(options.failOn)
  const asked = askedReports(options.format, options.json === true, context.folder)
  const index = indexOf(context)
  try {
    const {root, facts = fileFacts(root)} = context
    const project = await openOnRecord(root, {index, facts})
    for (const {file} of asked) if (file !== undefined) refuseOwnFile(root, project.settings, file)
    const {routes} = select(project, {paths: pathsFrom(context, paths), locales: localesOf(options.locale)})
    const bar = progress(context.terminal, new Set(routes.map(({article}) => article)).size)
    const hasTexts = asked.some(({format}) => format.needsTexts)
    const view: View<ArticleJudgement> = hasTexts ? coverView : judgeView
    const how = {view, anew: hasTexts, index, terms: false, prune: false, abandoned: new Set<string>(), step: bar.step}
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
    const coverage = judged.map(routeCoverage)
    const {version, words} = context
    const {failures} = looked
    const prefix = repositoryPrefix(root)
    const sources = new Map(project.discovery.articles.map(({source: {path, locale}}) => [path, locale]))
    const report = {version, words, prefix, routes: judged, coverage, sources, findings: synced, failures}
    await deliver(context, asked, report)
    const found = judged.flatMap(({findings}) => findings)
    return exitCode([...synced, ...found.filter(({waiver}) => waiver === undefined)], failures)
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
