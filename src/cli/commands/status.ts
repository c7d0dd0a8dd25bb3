import type {ArticleJudgement} from '../../project/look/article-judgement.ts'
import {judgeView, work} from '../../project/look/judge-view.ts'
import {lookAt} from '../../project/look/look-at.ts'
import {openProject} from '../../project/open-project.ts'
import type {Progress} from '../../project/progress.ts'
import {select} from '../../project/selection.ts'
import type {Context, Run} from '../command.ts'
import {failureData} from '../failure-data.ts'
import {localesOf} from '../locales-option.ts'
import {indexOf} from '../open-index.ts'
import {progress} from '../progress.ts'
import {exitCode, report} from '../report.ts'
import {table} from '../table.ts'

interface Row extends Progress {
  readonly article: string
  readonly locale: string
  /** Beside what is missing and stale. */
  readonly findings: number
}

/** `ordbro status`: how far each article has come in each locale. Nothing is written. */
export const run: Run = async (context, [paths], options) => {
  const index = indexOf(context.root)
  try {
    const project = openProject(context.root, index)
    const {routes} = select(project, {paths: paths as readonly string[], locales: localesOf(options.locale)})
    const bar = progress(context.terminal, new Set(routes.map(({article}) => article)).size)
    const how = {view: judgeView, index, terms: false, prune: false, abandoned: new Set<string>(), step: bar.step}
    const looked = await lookAt(project, routes, how)
    const rows = [...looked.results()].flatMap(({data}) => data.routes.map(rowOf))
    bar.end()
    if (options.json === true)
      context.terminal.out(
        `${JSON.stringify({schemaVersion: 1, articles: rows, failures: looked.failures.map(failureData)})}\n`
      )
    else show(context, rows)
    report(context, [], looked.failures)
    return exitCode([], looked.failures)
  } finally {
    index.close()
  }
}

function rowOf({article, locale, progress: counts, findings}: ArticleJudgement['routes'][number]): Row {
  const faults = findings.filter(
    ({code, severity, waiver}) => waiver === undefined && !(severity === 'note' && work.has(code))
  )
  return {article, locale, ...counts, findings: faults.length}
}

function show({terminal, words}: Context, rows: readonly Row[]): void {
  const columns = ['article', 'locale', 'segments', 'words', 'done', 'stale', 'drafts', 'empty', 'findings'] as const
  const head = columns.map((column) => words.say(`cli:status.${column}`))
  const lines = rows.map((row) => {
    const done = row.segments - row.byState.initial
    const percent = row.segments === 0 ? 100 : Math.floor((100 * done) / row.segments)
    return [
      row.article,
      row.locale,
      row.segments,
      row.words,
      `${percent} %`,
      row.stale,
      row.drafts,
      row.empty,
      row.findings
    ]
  })
  terminal.out(table(head, lines, terminal.width))
}
