import type {RouteCoverage} from '../model/coverage.ts'
import type {Finding} from '../model/finding.ts'
import {findDeadLinks, type Linked} from '../project/find-dead-links.ts'
import type {Gate} from '../project/gate.ts'
import type {JudgedArticle} from '../project/judge-route.ts'
import type {ArticleCoverage} from '../project/look/article-coverage.ts'
import type {ArticleJudgement} from '../project/look/article-judgement.ts'
import type {Looked} from '../project/look/look-at.ts'
import type {Project} from '../project/open-project.ts'
import {routeCoverage} from '../project/route-coverage.ts'
import type {Since} from '../project/since.ts'

/** What an article is looked at through: with texts or without. */
export type Judgement = ArticleJudgement & Partial<ArticleCoverage>

/** Findings and coverage of all that was looked at. */
export function foundIn(
  project: Project,
  looked: Looked<Judgement>,
  failOn: ReadonlySet<string>,
  since: Since | undefined
): Pick<Gate, 'routes' | 'coverage' | 'findings'> {
  const routes: JudgedArticle[] = []
  const coverage: RouteCoverage[] = []
  const linking: Linked[] = []
  const findings: Finding[] = [...looked.findings]
  for (const {task, data} of looked.results()) {
    findings.push(...data.findings)
    for (const route of data.routes) {
      const narrowed = since?.narrowed(project.glossary, route as ArticleCoverage['routes'][number])
      routes.push(failingOn(narrowed?.judged ?? route, failOn))
      coverage.push(narrowed?.coverage ?? routeCoverage(route))
    }
    if (data.ways && data.ways.links.length > 0) linking.push({path: task.article.source.path, ways: data.ways})
  }
  const all = (): Iterable<Linked> => linkedOf(looked.results())
  findings.push(...failing(findDeadLinks(project, linking, all), failOn))
  return {routes, coverage, findings}
}

function* linkedOf(results: ReturnType<Looked<Judgement>['results']>): Generator<Linked> {
  for (const {task, data} of results) yield {path: task.article.source.path, ways: data.ways}
}

function failingOn(judged: JudgedArticle, failOn: ReadonlySet<string>): JudgedArticle {
  return failOn.size === 0 ? judged : {...judged, findings: failing(judged.findings, failOn)}
}

/** Findings of these rules are errors, whatever the rules say. */
export function failing<F extends Finding>(findings: readonly F[], failOn: ReadonlySet<string>): F[] {
  return findings.map((each) => (failOn.has(each.code) ? {...each, severity: 'error' as const} : each))
}
