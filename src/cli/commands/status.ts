import {openProject} from '../../project/open-project.ts'
import {planSync} from '../../project/plan-sync.ts'
import {type Progress, progressOf} from '../../project/progress.ts'
import {select} from '../../project/selection.ts'
import type {Context, Run} from '../command.ts'
import {failureData} from '../failure-data.ts'
import {localesOf} from '../locales-option.ts'
import {exitCode, report} from '../report.ts'
import {table} from '../table.ts'

interface Row extends Progress {
  readonly article: string
  readonly locale: string
}

/** `ordbro status`: how far each article has come in each locale. Nothing is written. */
export const run: Run = async (context, [paths], options) => {
  const project = openProject(context.root)
  const {routes} = select(project, {paths: paths as readonly string[], locales: localesOf(options.locale)})
  const plan = planSync(project, routes, {terms: false, prune: false, abandoned: new Set()})
  const rows = plan.routes.map(
    ({article, target, synced}): Row => ({article: article.source.path, locale: target, ...progressOf(synced.file)})
  )
  if (options.json === true)
    context.terminal.out(
      `${JSON.stringify({schemaVersion: 1, articles: rows, failures: plan.failures.map(failureData)})}\n`
    )
  else show(context, rows)
  report(context, [], plan.failures)
  return exitCode([], plan.failures)
}

function show({terminal, words}: Context, rows: readonly Row[]): void {
  const columns = ['article', 'locale', 'segments', 'words', 'done', 'stale', 'drafts', 'empty'] as const
  const head = columns.map((column) => words.say(`cli:status.${column}`))
  const lines = rows.map((row) => {
    const done = row.segments - row.byState.initial
    const percent = row.segments === 0 ? 100 : Math.floor((100 * done) / row.segments)
    return [row.article, row.locale, row.segments, row.words, `${percent} %`, row.stale, row.drafts, row.empty]
  })
  terminal.out(table(head, lines, terminal.width))
}
